using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>The durable side of the wizard: its own tables, and those that features bring. Times are kept as UTC ticks, which every provider compares alike.</summary>
public sealed class WizardDbContext(DbContextOptions<WizardDbContext> options, IEnumerable<IStorePart> parts) : DbContext(options)
{
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<LaunchLinkRow> LaunchLinks => Set<LaunchLinkRow>();

    public DbSet<AccessRow> Accesses => Set<AccessRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    public DbSet<StatusWatchRow> StatusWatches => Set<StatusWatchRow>();

    public DbSet<KeyRow> Keys => Set<KeyRow>();

    public DbSet<EvidenceRow> Evidence => Set<EvidenceRow>();

    /// <exception cref="InvalidOperationException">An entry of the evidence, or a seal, would be changed or removed.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (ChangeTracker.Entries().Any(entry => entry.Entity is EvidenceRow or EvidenceSealRow or EvidenceSealedHeadRow or EvidenceEndRow
            && entry.State is EntityState.Modified or EntityState.Deleted))
            throw new InvalidOperationException("The evidence is only ever added to.");
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in parts)
            part.Describe(modelBuilder);
        modelBuilder.Entity<SessionRow>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(row => row.Id);
            session.Property(row => row.Version).IsConcurrencyToken();
            session.HasIndex(row => row.OpenKey).IsUnique();
            session.HasIndex(row => row.InvestmentId);
            session.HasIndex(row => new { row.Phase, row.ChangedAt });
            session.HasIndex(row => new { row.PartnerId, row.InvestorId, row.CreatedAt });
            session.HasIndex(row => new { row.CreatedAt, row.PartnerId, row.CampaignId, row.Phase, row.Step, row.SignedAt });
        });
        modelBuilder.Entity<JournalRow>(entry =>
        {
            entry.ToTable("call_journal");
            entry.HasKey(row => row.Id);
            entry.HasIndex(row => new { row.SessionId, row.Sequence });
            entry.HasIndex(row => new { row.State, row.NextAttemptAt });
        });
        modelBuilder.Entity<LaunchLinkRow>(link =>
        {
            link.ToTable("launch_links");
            link.HasKey(row => row.TokenHash);
        });
        modelBuilder.Entity<AccessRow>(access =>
        {
            access.ToTable("accesses");
            access.HasKey(row => row.Id);
            access.HasIndex(row => row.SessionId);
            access.HasIndex(row => row.OpenedFrom);
        });
        modelBuilder.Entity<LeaseRow>(lease =>
        {
            lease.ToTable("session_leases");
            lease.HasKey(row => row.SessionId);
        });
        modelBuilder.Entity<StatusWatchRow>(watch =>
        {
            watch.ToTable("status_watches");
            watch.HasKey(row => row.SessionId);
            watch.HasIndex(row => row.DueAt);
            watch.HasIndex(row => row.InvestmentId);
        });
        modelBuilder.Entity<KeyRow>(key =>
        {
            key.ToTable("data_protection_keys");
            key.HasKey(row => row.Id);
        });
        EvidenceTables.Describe(modelBuilder);
    }

    private sealed class UtcTicks() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

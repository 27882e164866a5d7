using Cashlink.Sandbox.Amounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cashlink.Sandbox.Storage;

public sealed class SandboxDb(DbContextOptions<SandboxDb> options) : DbContext(options)
{
    public DbSet<InvestorRow> Investors => Set<InvestorRow>();

    public DbSet<IdentificationRow> Identifications => Set<IdentificationRow>();

    public DbSet<BenefitingPersonRow> BenefitingPersons => Set<BenefitingPersonRow>();

    public DbSet<WalletRow> Wallets => Set<WalletRow>();

    public DbSet<ProductRow> Products => Set<ProductRow>();

    public DbSet<CampaignRow> Campaigns => Set<CampaignRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<InvestmentRow> Investments => Set<InvestmentRow>();

    public DbSet<DocumentRow> Documents => Set<DocumentRow>();

    public DbSet<IdempotencyRow> IdempotencyKeys => Set<IdempotencyRow>();

    public DbSet<WebhookRow> Webhooks => Set<WebhookRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order times with an offset, so they are microseconds since 1970.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var row in modelBuilder.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Row))).ToList())
        {
            modelBuilder.Entity(row.ClrType).HasKey(nameof(Row.Number));
            modelBuilder.Entity(row.ClrType).HasIndex(nameof(Row.Id)).IsUnique();
        }
        modelBuilder.Entity<WalletRow>().HasIndex(wallet => wallet.InvestorId);
        modelBuilder.Entity<WalletRow>().HasIndex(wallet => wallet.AddressKey);
        modelBuilder.Entity<InvestmentRow>().HasIndex(investment => investment.InvitationId).IsUnique();
        // What is sold and what somebody holds are summed up at nearly every call; these hold all that the sums need.
        modelBuilder.Entity<InvestmentRow>().HasIndex(investment => new { investment.CampaignId, investment.Status, investment.Units });
        modelBuilder.Entity<InvestmentRow>().HasIndex(investment => new { investment.InvestorId, investment.ProductId, investment.Status, investment.CampaignId, investment.InvitationId, investment.Units });
        modelBuilder.Entity<InvestmentRow>().HasIndex(investment => investment.NextStatusAt);
        modelBuilder.Entity<IdentificationRow>().HasIndex(identification => identification.InvestorId);
        modelBuilder.Entity<BenefitingPersonRow>().HasIndex(person => person.InvestorId);
        modelBuilder.Entity<DocumentRow>().HasIndex(document => document.OwnerId);
        modelBuilder.Entity<WebhookRow>().HasIndex(webhook => webhook.DueAt);
        modelBuilder.Entity<IdempotencyRow>().HasKey(key => key.Number);
        modelBuilder.Entity<IdempotencyRow>().HasIndex(key => new { key.Client, key.Key }).IsUnique();
    }

    private sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
        time => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => DateTimeOffset.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));

    private sealed class MoneyConverter() : ValueConverter<Money, string>(
        money => money.ToStorage(),
        stored => Money.FromStorage(stored));
}

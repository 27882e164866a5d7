using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>The tables of the record and of what seals it.</summary>
internal static class EvidenceTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<EvidenceRow>(entry =>
        {
            entry.ToTable("evidence");
            entry.HasKey(row => row.Id);
            entry.HasIndex(row => new { row.SessionId, row.Sequence }).IsUnique();
            entry.HasIndex(row => row.At);
            entry.Ignore(row => row.Admission);
            entry.Ignore(row => row.Chained);
        });
        model.Entity<EvidenceSealRow>(seal =>
        {
            seal.ToTable("evidence_seals");
            seal.HasKey(row => row.Number);
            seal.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<EvidenceSealedHeadRow>(head =>
        {
            head.ToTable("evidence_sealed_heads");
            head.HasKey(row => new { row.SealNumber, row.Position });
            head.HasIndex(row => new { row.SessionId, row.SealNumber });
        });
        model.Entity<EvidenceEndRow>(end =>
        {
            end.ToTable("evidence_ends");
            end.HasKey(row => row.SessionId);
        });
    }
}

/// <summary>The tables of <see cref="EvidenceTables"/>, beside the record itself.</summary>
public static class EvidenceSets
{
    extension(WizardDbContext context)
    {
        public DbSet<EvidenceSealRow> Seals => context.Set<EvidenceSealRow>();

        public DbSet<EvidenceSealedHeadRow> SealedHeads => context.Set<EvidenceSealedHeadRow>();

        public DbSet<EvidenceEndRow> EvidenceEnds => context.Set<EvidenceEndRow>();
    }
}

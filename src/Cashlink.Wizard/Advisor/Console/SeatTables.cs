using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The tables of the console.</summary>
public sealed class SeatTables : IStorePart
{
    public void Describe(ModelBuilder model)
    {
        model.Entity<AdvisorLinkRow>(link =>
        {
            link.ToTable("advisor_links");
            link.HasKey(row => row.TokenHash);
        });
        model.Entity<AdvisorAccessRow>(access =>
        {
            access.ToTable("advisor_accesses");
            access.HasKey(row => row.Id);
        });
        model.Entity<SeatRow>(seat =>
        {
            seat.ToTable("advisor_seats");
            seat.HasKey(row => new { row.SessionId, row.AdvisorId });
            seat.HasIndex(row => new { row.PartnerId, row.AdvisorId, row.ActivityAt, row.SessionId });
        });
        model.Entity<SeatWordRow>(word =>
        {
            word.ToTable("advisor_seat_words");
            word.HasKey(row => new { row.Word, row.SessionId });
            word.HasIndex(row => row.SessionId);
        });
        model.Entity<SearchKeyRow>(key =>
        {
            key.ToTable("advisor_search_keys");
            key.HasKey(row => row.Id);
            key.Property(row => row.Id).ValueGeneratedNever();
        });
    }
}

/// <summary>The tables of <see cref="SeatTables"/>.</summary>
public static class SeatSets
{
    extension(WizardDbContext context)
    {
        public DbSet<AdvisorLinkRow> AdvisorLinks => context.Set<AdvisorLinkRow>();

        public DbSet<AdvisorAccessRow> AdvisorAccesses => context.Set<AdvisorAccessRow>();

        public DbSet<SeatRow> Seats => context.Set<SeatRow>();

        public DbSet<SeatWordRow> SeatWords => context.Set<SeatWordRow>();

        public DbSet<SearchKeyRow> SearchKeys => context.Set<SearchKeyRow>();
    }
}

using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The tables of the console.</summary>
public static class SeatTables
{
    public static void Describe(ModelBuilder model)
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

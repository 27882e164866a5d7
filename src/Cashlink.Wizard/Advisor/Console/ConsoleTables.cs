using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The tables of the console.</summary>
public sealed class ConsoleTables : IStorePart
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
        model.Entity<ConsoleEntryRow>(entry =>
        {
            entry.ToTable("advisor_seats");
            entry.HasKey(row => new { row.SessionId, row.AdvisorId });
            entry.HasIndex(row => new { row.PartnerId, row.AdvisorId, row.ActivityAt, row.SessionId });
        });
        model.Entity<ConsoleWordRow>(word =>
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

/// <summary>The tables of <see cref="ConsoleTables"/>.</summary>
public static class ConsoleSets
{
    extension(WizardDbContext context)
    {
        public DbSet<AdvisorLinkRow> AdvisorLinks => context.Set<AdvisorLinkRow>();

        public DbSet<AdvisorAccessRow> AdvisorAccesses => context.Set<AdvisorAccessRow>();

        public DbSet<ConsoleEntryRow> ConsoleEntries => context.Set<ConsoleEntryRow>();

        public DbSet<ConsoleWordRow> ConsoleWords => context.Set<ConsoleWordRow>();

        public DbSet<SearchKeyRow> SearchKeys => context.Set<SearchKeyRow>();
    }
}

using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Homes;

/// <summary>The tables of the investors' home pages.</summary>
public sealed class HomeTables : IStorePart
{
    public void Describe(ModelBuilder model)
    {
        model.Entity<HomeRow>(home =>
        {
            home.ToTable("investor_homes");
            home.HasKey(row => row.Id);
            home.HasIndex(row => new { row.PartnerId, row.InvestorId }).IsUnique();
        });
        model.Entity<HomeLinkRow>(link =>
        {
            link.ToTable("home_links");
            link.HasKey(row => row.TokenHash);
            link.HasIndex(row => row.HomeId);
        });
        model.Entity<HomeAccessRow>(access =>
        {
            access.ToTable("home_accesses");
            access.HasKey(row => row.Id);
            access.HasIndex(row => row.HomeId);
        });
    }
}

/// <summary>The tables of <see cref="HomeTables"/>.</summary>
public static class HomeSets
{
    extension(WizardDbContext context)
    {
        public DbSet<HomeRow> Homes => context.Set<HomeRow>();

        public DbSet<HomeLinkRow> HomeLinks => context.Set<HomeLinkRow>();

        public DbSet<HomeAccessRow> HomeAccesses => context.Set<HomeAccessRow>();
    }
}

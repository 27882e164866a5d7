using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Notices;

/// <summary>The table of withdrawals through the public entry.</summary>
public sealed class NoticeTables : IStorePart
{
    public void Describe(ModelBuilder model) => model.Entity<NoticeRow>(notice =>
    {
        notice.ToTable("withdrawal_notices");
        notice.HasKey(row => row.Id);
        notice.HasIndex(row => new { row.State, row.DueAt });
    });
}

/// <summary>The table of <see cref="NoticeTables"/>.</summary>
public static class NoticeSets
{
    extension(WizardDbContext context)
    {
        public DbSet<NoticeRow> Notices => context.Set<NoticeRow>();
    }
}

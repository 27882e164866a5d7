using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The table of screen shares.</summary>
public sealed class ScreenShareTables : IStorePart
{
    public void Describe(ModelBuilder model)
    {
        model.Entity<ScreenShareRow>(share =>
        {
            share.ToTable("live_meetings");
            share.HasKey(row => row.SessionId);
            share.Property(row => row.ShareId).HasColumnName("MeetingId");
            share.Property(row => row.Version).IsConcurrencyToken();
        });
    }
}

/// <summary>The table of <see cref="ScreenShareTables"/>.</summary>
public static class ScreenShareSets
{
    extension(WizardDbContext context)
    {
        public DbSet<ScreenShareRow> ScreenShares => context.Set<ScreenShareRow>();
    }
}

using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The table of meetings on two screens.</summary>
public sealed class MeetingTables : IStorePart
{
    public void Describe(ModelBuilder model)
    {
        model.Entity<MeetingRow>(meeting =>
        {
            meeting.ToTable("live_meetings");
            meeting.HasKey(row => row.SessionId);
            meeting.Property(row => row.Version).IsConcurrencyToken();
        });
    }
}

/// <summary>The table of <see cref="MeetingTables"/>.</summary>
public static class MeetingSets
{
    extension(WizardDbContext context)
    {
        public DbSet<MeetingRow> Meetings => context.Set<MeetingRow>();
    }
}

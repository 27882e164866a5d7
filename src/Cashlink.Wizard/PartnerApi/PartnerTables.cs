using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>What is kept for partners' servers: answers that are repeated, and events until they are told.</summary>
public sealed class PartnerTables : IStorePart
{
    public void Describe(ModelBuilder model)
    {
        model.Entity<PartnerRequestRow>(request =>
        {
            request.ToTable("partner_requests");
            request.HasKey(row => new { row.PartnerId, row.KeyHash });
            request.HasIndex(row => row.At);
        });
        model.Entity<PartnerEventRow>(entry =>
        {
            entry.ToTable("partner_events");
            entry.HasKey(row => row.Id);
            entry.HasIndex(row => new { row.State, row.PartnerId, row.DueAt });
            entry.HasIndex(row => new { row.SessionId, row.Sequence });
        });
    }
}

/// <summary>The tables of <see cref="PartnerTables"/>.</summary>
public static class PartnerSets
{
    extension(WizardDbContext context)
    {
        public DbSet<PartnerRequestRow> PartnerRequests => context.Set<PartnerRequestRow>();

        public DbSet<PartnerEventRow> PartnerEvents => context.Set<PartnerEventRow>();
    }
}

using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>The tables of mails.</summary>
public sealed class MailTables : IStorePart
{
    public void Describe(ModelBuilder model)
    {
        model.Entity<MailRow>(mail =>
        {
            mail.ToTable("mails");
            mail.HasKey(row => row.Id);
            mail.HasIndex(row => new { row.State, row.DueAt });
            mail.HasIndex(row => row.SessionId);
        });
        model.Entity<MailLinkRow>(link =>
        {
            link.ToTable("mail_links");
            link.HasKey(row => row.TokenHash);
            link.HasIndex(row => row.SessionId);
        });
    }
}

/// <summary>The tables of <see cref="MailTables"/>.</summary>
public static class MailSets
{
    extension(WizardDbContext context)
    {
        public DbSet<MailRow> Mails => context.Set<MailRow>();

        public DbSet<MailLinkRow> MailLinks => context.Set<MailLinkRow>();
    }
}

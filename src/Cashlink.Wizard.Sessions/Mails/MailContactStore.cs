using System.Security.Cryptography;
using System.Text;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>What the links in mails do. Each names an address and a session by its secret, and opens neither.</summary>
public sealed class MailContactStore(IDbContextFactory<WizardDbContext> contexts, SessionStore sessions, MailOutbox outbox, TimeProvider clock)
{
    /// <summary>A link that was asked for is not sent again before.</summary>
    public static readonly TimeSpan LinkPause = TimeSpan.FromMinutes(1);

    /// <summary>The most links a day to one address.</summary>
    public const int MostLinksADay = 10;

    /// <summary>The most addresses a day that one session may have written to: nobody is to be bothered through us.</summary>
    public const int MostAddressesADay = 5;

    /// <summary>False when too many addresses of this session were written to today.</summary>
    public async Task<bool> MayAskAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        var dayAgo = clock.GetUtcNow().AddDays(-1);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Mails.CountAsync(row => row.SessionId == sessionId && row.Kind == MailKind.Confirm && row.CreatedAt > dayAgo, cancellationToken)
            < MostAddressesADay;
    }

    /// <summary>The address is read by whoever presses here.</summary>
    /// <returns>False when the link names no address (any more).</returns>
    public Task<bool> ConfirmAsync(string token, CancellationToken cancellationToken = default) =>
        ChangeAsync(token, session => session.MailConfirmed(clock.GetUtcNow()), cancellationToken);

    /// <summary>No more mails are wanted at this address. What was asked for twice is done once.</summary>
    public Task<bool> StopAsync(string token, CancellationToken cancellationToken = default) =>
        ChangeAsync(token, session => session.MailUnwanted(), cancellationToken);

    /// <summary>
    /// Has a fresh link into the session sent to its address, when that is confirmed. Who asks is told nothing of whether it is, and more
    /// than a few a day are not sent.
    /// </summary>
    public async Task AskForLinkAsync(string token, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(token, cancellationToken) is not { Mail: { ConfirmedAt: not null } contact } session)
            return;
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (dayAgo, pauseAgo) = (now.AddDays(-1), now - LinkPause);
        var sent = await context.Mails.Where(row => row.SessionId == session.Id && row.Kind == MailKind.Return && row.CreatedAt > dayAgo)
            .Select(row => row.CreatedAt).ToListAsync(cancellationToken);
        if (sent.Count >= MostLinksADay || sent.Any(at => at > pauseAgo))
            return;
        outbox.Add(context, MailKind.Return, session.Id, new MailContent(contact.Address, contact.Token), now, now);
        await context.SaveChangesAsync(cancellationToken);
        outbox.Wake();
    }

    /// <summary>The session whose contact has this secret; null when there is none.</summary>
    public async Task<WizardSession?> FindAsync(string token, CancellationToken cancellationToken = default)
    {
        var hash = SecretHash.Of(token);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var link = await context.MailLinks.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == hash, cancellationToken);
        var session = link is null ? null : await sessions.FindAsync(link.SessionId, cancellationToken);
        // The row only helps to find it: whoever writes into the table has no secret of any session by that.
        return session?.Mail is { } contact && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(contact.Token), Encoding.UTF8.GetBytes(token)) ? session : null;
    }

    private async Task<bool> ChangeAsync(string token, Func<WizardSession, bool> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(token, cancellationToken) is { } session)
        {
            if (!change(session))
                return true;
            try
            {
                await sessions.SaveAsync(session, cancellationToken: cancellationToken);
                return true;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster; change what they wrote.
            }
        }
        return false;
    }
}

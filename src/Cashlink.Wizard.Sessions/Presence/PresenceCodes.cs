using System.Security.Cryptography;
using System.Text;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Presence;

/// <summary>What a code that was typed in is good for.</summary>
public enum PresenceAnswer
{
    /// <summary>It is the one that was sent. It is used up.</summary>
    Right,

    /// <summary>It is another. It may be tried again.</summary>
    Wrong,

    /// <summary>There is none to be tried: none was sent, it has ended, or it was tried too often.</summary>
    Over,
}

/// <summary>
/// Codes by which a client shows, at the advisor's device, that they are there: sent by mail to an address that the advisor has not chosen. A code is made
/// when its mail is sent, holds for a quarter of an hour and for the admission that asked, and may be tried five times.
/// </summary>
public sealed class PresenceCodes(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, MailOutbox outbox, IIdentifiers identifiers, TimeProvider clock)
{
    /// <summary>How many digits a code has.</summary>
    public const int Digits = 6;

    /// <summary>How often one code may be tried.</summary>
    public const int MostTries = 5;

    /// <summary>How many codes may be asked for in a session and a day. All of them guessed at are 25 tries of a million.</summary>
    public const int MostADay = 5;

    /// <summary>How long a code holds from when it was asked for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    internal static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Has a code sent to the client. One that was asked for before ends.</summary>
    /// <returns>False when too many were asked for.</returns>
    public async Task<bool> AskAsync(Guid sessionId, Guid accessId, string address, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var since = now - Day;
        if (await context.PresenceCodes.CountAsync(row => row.SessionId == sessionId && row.AskedAt > since, cancellationToken) >= MostADay)
            return false;
        var asked = new PresenceCodeRow { Id = identifiers.NewId(), SessionId = sessionId, AccessId = accessId, AskedAt = now, ExpiresAt = now + Lifetime };
        context.PresenceCodes.Add(asked);
        outbox.Add(context, MailKind.PresenceCode, sessionId, new MailContent(address) { CodeId = asked.Id }, now, now);
        await context.SaveChangesAsync(cancellationToken);
        outbox.Wake();
        return true;
    }

    /// <summary>Makes the code, for the mail that is about to be sent. A mail that is sent a second time has another code, and the one before ends.</summary>
    /// <returns>Null when nobody waits for it any more.</returns>
    public async Task<string?> MakeAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.PresenceCodes.AsNoTracking().SingleOrDefaultAsync(found => found.Id == id, cancellationToken) is not { UsedAt: null } row
            || row.ExpiresAt <= clock.GetUtcNow())
            return null;
        var (key, code) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetInt32(1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture));
        row.CodeHash = HashOf(key, code);
        var content = protector.Protect(key, row.Place);
        var made = await context.PresenceCodes.Where(found => found.Id == id && found.UsedAt == null)
            .ExecuteUpdateAsync(found => found.SetProperty(one => one.Key, content).SetProperty(one => one.CodeHash, row.CodeHash), cancellationToken);
        return made == 1 ? code : null;
    }

    /// <summary>True while a code is on its way, or waits to be typed in.</summary>
    public async Task<bool> IsAwaitedAsync(Guid sessionId, Guid accessId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await LatestAsync(context, sessionId, accessId, cancellationToken) is { } row && IsOpen(row);
    }

    /// <summary>Tries a code. A try counts before it is looked at, so that many at once are no more than they may be.</summary>
    public async Task<PresenceAnswer> TryAsync(Guid sessionId, Guid accessId, string code, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await LatestAsync(context, sessionId, accessId, cancellationToken) is not { } row || !IsOpen(row) || row.Key.Length == 0)
            return PresenceAnswer.Over;
        if (await context.PresenceCodes.Where(found => found.Id == row.Id && found.UsedAt == null && found.Tries < MostTries)
            .ExecuteUpdateAsync(found => found.SetProperty(one => one.Tries, one => one.Tries + 1), cancellationToken) != 1)
            return PresenceAnswer.Over;
        var typed = HashOf(protector.Unprotect<byte[]>(row.Key, row.Place), new string([.. code.Where(char.IsAsciiDigit).Take(Digits + 1)]));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(typed), Encoding.ASCII.GetBytes(row.CodeHash)))
            return row.Tries + 1 < MostTries ? PresenceAnswer.Wrong : PresenceAnswer.Over;
        var now = clock.GetUtcNow();
        return await context.PresenceCodes.Where(found => found.Id == row.Id && found.UsedAt == null)
            .ExecuteUpdateAsync(found => found.SetProperty(one => one.UsedAt, now), cancellationToken) == 1
            ? PresenceAnswer.Right
            : PresenceAnswer.Over;
    }

    private bool IsOpen(PresenceCodeRow row) => row is { UsedAt: null, Tries: < MostTries } && row.ExpiresAt > clock.GetUtcNow();

    private static Task<PresenceCodeRow?> LatestAsync(WizardDbContext context, Guid sessionId, Guid accessId, CancellationToken cancellationToken) =>
        context.PresenceCodes.AsNoTracking().Where(row => row.SessionId == sessionId && row.AccessId == accessId)
            .OrderByDescending(row => row.AskedAt).FirstOrDefaultAsync(cancellationToken);

    private static string HashOf(byte[] key, string code) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(code)));
}

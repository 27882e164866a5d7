using System.Security.Cryptography;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>What is to be done with a request that carries an idempotency key.</summary>
public abstract record Repeat
{
    /// <summary>It is the first, or the first one came to nothing: carry it out.</summary>
    public sealed record First : Repeat;

    /// <summary>It was answered before: answer the same.</summary>
    public sealed record Answered(LaunchAnswer Answer) : Repeat;

    /// <summary>The same request is being carried out at this moment.</summary>
    public sealed record UnderWay : Repeat;

    /// <summary>The key was used with another body.</summary>
    public sealed record Another : Repeat;
}

/// <summary>
/// Remembers launches by their idempotency key for a day. The key is taken before the launch and gets the answer after it; a launch
/// that did not succeed gives its key back, so the partner may correct it and try again.
/// </summary>
public sealed class RepeatStore(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, TimeProvider clock)
{
    /// <summary>How long an answer is repeated.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>A process that took a key and has not answered for this long has died; another may carry the request out.</summary>
    private static readonly TimeSpan LongestLaunch = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Takes the key, or says what became of the request that has it. One that is under way is waited for a little.</summary>
    public async Task<Repeat> TakeAsync(string partnerId, string key, byte[] body, CancellationToken cancellationToken)
    {
        var (keyHash, bodyHash) = (SecretHash.Of(key), Convert.ToHexStringLower(SHA256.HashData(body)));
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var outcome = await TryTakeAsync(partnerId, keyHash, bodyHash, cancellationToken);
            if (outcome is not Repeat.UnderWay || waited >= Patience)
                return outcome;
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    /// <summary>Notes the answer. No cancellation: what is done must be answered the same from now on.</summary>
    public async Task AnswerAsync(string partnerId, string key, LaunchAnswer answer)
    {
        var keyHash = SecretHash.Of(key);
        var content = protector.Protect(answer, PartnerRequestRow.PlaceOf(partnerId, keyHash));
        await using var context = await contexts.CreateDbContextAsync();
        await context.PartnerRequests.Where(row => row.PartnerId == partnerId && row.KeyHash == keyHash)
            .ExecuteUpdateAsync(row => row.SetProperty(answered => answered.Answer, content));
    }

    /// <summary>Gives the key back: the request was refused, and nothing was made.</summary>
    public async Task GiveBackAsync(string partnerId, string key)
    {
        var keyHash = SecretHash.Of(key);
        await using var context = await contexts.CreateDbContextAsync();
        await context.PartnerRequests.Where(row => row.PartnerId == partnerId && row.KeyHash == keyHash && row.Answer == null).ExecuteDeleteAsync();
    }

    /// <summary>Erases what is not repeated any more.</summary>
    public async Task EraseAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Memory;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.PartnerRequests.Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<Repeat> TryTakeAsync(string partnerId, string keyHash, string bodyHash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var known = await context.PartnerRequests.AsNoTracking()
            .SingleOrDefaultAsync(row => row.PartnerId == partnerId && row.KeyHash == keyHash, cancellationToken);
        if (known is null)
            return await TryAddAsync(context, new PartnerRequestRow { PartnerId = partnerId, KeyHash = keyHash, BodyHash = bodyHash, At = now }, cancellationToken);
        var isForgotten = known.At <= now - Memory || (known.Answer is null && known.At <= now - LongestLaunch);
        if (isForgotten)
            return await TryTakeOverAsync(context, known, bodyHash, now, cancellationToken);
        return known switch
        {
            _ when known.BodyHash != bodyHash => new Repeat.Another(),
            { Answer: { } answer } => new Repeat.Answered(protector.Unprotect<LaunchAnswer>(answer, known.Place)),
            _ => new Repeat.UnderWay(),
        };
    }

    private static async Task<Repeat> TryAddAsync(WizardDbContext context, PartnerRequestRow row, CancellationToken cancellationToken)
    {
        context.PartnerRequests.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new Repeat.First();
        }
        catch (DbUpdateException failure) when (!StoreFailure.Is(failure))
        {
            // Another request with this key was a moment faster. If it was not that, the next look fails by itself.
            return new Repeat.UnderWay();
        }
    }

    private static async Task<Repeat> TryTakeOverAsync(
        WizardDbContext context, PartnerRequestRow known, string bodyHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var taken = await context.PartnerRequests
            .Where(row => row.PartnerId == known.PartnerId && row.KeyHash == known.KeyHash && row.At == known.At)
            .ExecuteUpdateAsync(
                row => row.SetProperty(again => again.At, now).SetProperty(again => again.BodyHash, bodyHash)
                    .SetProperty(again => again.Answer, (byte[]?)null), cancellationToken);
        return taken == 1 ? new Repeat.First() : new Repeat.UnderWay();
    }
}

using System.Security.Cryptography;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Logging;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// Tries whether the store can be read and written and the keys be read, as a launch would need it. Whoever asks often is answered from
/// the last try; what is wrong stands in the log, once a minute, and nowhere else.
/// </summary>
public sealed partial class StoreHealth(
    IDbContextFactory<WizardDbContext> contexts, IDataProtectionProvider protection, IKeyManager keys, IIdentifiers identifiers, QuietLog quiet,
    TimeProvider clock, ILogger<StoreHealth> logger) : IDisposable
{
    /// <summary>How long an answer holds: anybody may ask, and each try writes.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromSeconds(2);

    /// <summary>How long a try may take. A load balancer waits no longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>More than is left over in a page of the file, so that a full disk is noticed.</summary>
    private static readonly byte[] Filler = new byte[32 * 1024];

    private readonly SemaphoreSlim _trying = new(1, 1);
    private readonly string _name = $"try/{identifiers.NewId():N}";
    private readonly IDataProtector _protector = protection.CreateProtector("Cashlink.Wizard.Sessions.Health");
    private (DateTimeOffset At, bool IsUsable)? _last;

    /// <returns>False when the wizard could not take anybody in now.</returns>
    public async Task<bool> IsUsableAsync(CancellationToken cancellationToken = default)
    {
        await _trying.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (_last is { } last && now >= last.At && now - last.At < Holds)
                return last.IsUsable;
            var isUsable = await TryAsync(cancellationToken);
            _last = (clock.GetUtcNow(), isUsable);
            return isUsable;
        }
        finally
        {
            _trying.Release();
        }
    }

    public void Dispose() => _trying.Dispose();

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            // SQLite works on the thread of whoever calls, and waits there for a lock.
            await Task.Run(() => WriteAndReadAsync(patience.Token), patience.Token).WaitAsync(patience.Token);
            ReadKeys();
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            var what = StoreFailure.Of(failure) ?? failure.GetType().Name;
            quiet.Say("store health", count => LogNotUsable(logger, what, count));
            return false;
        }
    }

    /// <summary>
    /// A link that leads nowhere, is over since long and bears a seal of nobody's, is stored and taken out again. One that a process leaves
    /// behind is erased with the others.
    /// </summary>
    private async Task WriteAndReadAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.LaunchLinks.Where(row => row.TokenHash == _name).ExecuteDeleteAsync(cancellationToken);
        context.LaunchLinks.Add(new LaunchLinkRow { TokenHash = _name, Seal = Filler, ExpiresAt = DateTimeOffset.UnixEpoch });
        await context.SaveChangesAsync(cancellationToken);
        if (await context.LaunchLinks.AsNoTracking().CountAsync(row => row.TokenHash == _name, cancellationToken) != 1
            || await context.LaunchLinks.Where(row => row.TokenHash == _name).ExecuteDeleteAsync(cancellationToken) != 1)
            throw new InvalidOperationException("The store does not hold what was written.");
    }

    /// <summary>The keys in use, and those that are stored: a folder that is gone is noticed before the process that still knows them ends.</summary>
    private void ReadKeys()
    {
        byte[] text = [1];
        if (!_protector.Unprotect(_protector.Protect(text)).AsSpan().SequenceEqual(text))
            throw new CryptographicException("The keys do not give back what was encrypted.");
        var stored = keys.GetAllKeys().Where(key => !key.IsRevoked).ToList();
        if (stored.Count == 0)
            throw new CryptographicException("No keys are stored.");
        foreach (var key in stored)
            _ = key.Descriptor;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Not ready: the store or its keys cannot be used ({What}; {Count} since the last line).")]
    private static partial void LogNotUsable(ILogger logger, string what, int count);
}

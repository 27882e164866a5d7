using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Operations.Admission;

/// <summary>
/// The admissions that access keys are exchanged for. They follow the rules of those into a session (<see cref="AccessStore"/>), end sooner, and end
/// with the key that opened them.
/// </summary>
public sealed class OperatorAccessStore(
    IDbContextFactory<WizardDbContext> contexts, IIdentifiers identifiers, RowSeals seals, OperatorDirectory operators, IOptions<OperationsSettings> settings,
    TimeProvider clock)
{
    /// <summary>Lets an operator in.</summary>
    /// <returns>The admission with the value for its cookie.</returns>
    public async Task<(OperatorAccess Access, string Cookie)> AdmitAsync(Operator known, CancellationToken cancellationToken = default)
    {
        var (secret, now) = (identifiers.NewSecret(), clock.GetUtcNow());
        var access = seals.Put(new OperatorAccessRow
        {
            Id = identifiers.NewId(),
            SecretHash = SecretHash.Of(secret),
            OperatorId = known.Id,
            KeyMark = known.KeyMark,
            ExpiresAt = now + settings.Value.Lifetime,
            LastUsedAt = now,
        });
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.OperatorAccesses.Add(access);
        await context.SaveChangesAsync(cancellationToken);
        return (new OperatorAccess(access.Id, access.OperatorId), $"{access.Id:N}.{secret}");
    }

    /// <summary>The admission that this cookie stands for, or null when it stands for none or has ended.</summary>
    public async Task<OperatorAccess?> FindAsync(string? cookie, CancellationToken cancellationToken = default)
    {
        if (cookie?.Split('.') is not [var id, var secret] || !Guid.TryParseExact(id, "N", out var accessId))
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var access = await context.OperatorAccesses.AsNoTracking().SingleOrDefaultAsync(row => row.Id == accessId, cancellationToken);
        if (access is null || !SecretHash.Matches(access.SecretHash, secret) || !IsOpen(access))
            return null;
        var now = clock.GetUtcNow();
        if (now - access.LastUsedAt >= AccessStore.NoteEvery)
        {
            await context.OperatorAccesses.Where(row => row.Id == access.Id && row.LastUsedAt == access.LastUsedAt)
                .ExecuteUpdateAsync(row => row.SetProperty(used => used.LastUsedAt, now), cancellationToken);
        }
        return new OperatorAccess(access.Id, access.OperatorId);
    }

    /// <summary>Ends an admission: its cookie opens nothing any more.</summary>
    public async Task EndAsync(Guid accessId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.OperatorAccesses.Where(row => row.Id == accessId && row.EndedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(ended => ended.EndedAt, now), cancellationToken);
    }

    private bool IsOpen(OperatorAccessRow access)
    {
        var now = clock.GetUtcNow();
        return access.EndedAt is null && access.ExpiresAt > now && access.LastUsedAt + settings.Value.Idle > now
            && operators.Find(access.OperatorId, access.KeyMark) is not null && seals.Holds(access);
    }
}

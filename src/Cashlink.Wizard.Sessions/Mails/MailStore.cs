using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>The mails that wait, and what has become of the others.</summary>
public sealed class MailStore(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, EvidenceLog evidence)
{
    /// <summary>What somebody has to look at.</summary>
    private static readonly MailState[] Failed = [MailState.Refused, MailState.GivenUp];

    /// <summary>The mails that may be sent now, those that wait longest first.</summary>
    public async Task<IReadOnlyList<MailRow>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Mails.AsNoTracking().Where(row => row.State == MailState.Waiting && row.DueAt <= now)
            .OrderBy(row => row.DueAt).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Takes a mail to send it. Of several processes exactly one gets it, until <paramref name="until"/>.</summary>
    /// <returns>False when another has it.</returns>
    public async Task<bool> TryTakeAsync(MailRow row, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Mails.Where(found => found.Id == row.Id && found.State == MailState.Waiting && found.DueAt == row.DueAt)
            .ExecuteUpdateAsync(
                found => found.SetProperty(taken => taken.DueAt, until).SetProperty(taken => taken.Attempts, row.Attempts + 1), cancellationToken) == 1;
    }

    /// <summary>What is sealed in the mail.</summary>
    public MailContent Open(MailRow row) => protector.Unprotect<MailContent>(row.Content, row.Place);

    /// <summary>
    /// Notes how an attempt ended, and in the same transaction what belongs into the record of the session. No cancellation: what was handed
    /// over must not be forgotten.
    /// </summary>
    public async Task NoteAsync(MailRow row, MailState state, int? status, DateTimeOffset dueAt, EvidenceEntry? entry = null)
    {
        while (!await TryNoteAsync(row, state, status, dueAt, entry))
        {
            // Somebody noted something at the same moment: the next free place is another one now.
        }
    }

    /// <summary>The mails that somebody has to look at, the latest first.</summary>
    public async Task<IReadOnlyList<MailRow>> FailedAsync(int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Mails.AsNoTracking().Where(row => Failed.Contains(row.State)).OrderByDescending(row => row.CreatedAt).Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>How many mails are in this state.</summary>
    public async Task<int> CountAsync(MailState state, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Mails.CountAsync(row => row.State == state, cancellationToken);
    }

    /// <summary>
    /// Lets mails that nobody took be tried once more. Only those that are at their end are taken up, so that asking twice sends nothing twice.
    /// </summary>
    /// <param name="id">The mail; null for all of them.</param>
    /// <param name="now">When they may be sent.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How many are sent again.</returns>
    public async Task<int> SendAgainAsync(Guid? id, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Mails.Where(row => Failed.Contains(row.State) && (id == null || row.Id == id)).ExecuteUpdateAsync(
            row => row.SetProperty(again => again.State, MailState.Waiting).SetProperty(again => again.DueAt, now), cancellationToken);
    }

    /// <summary>How many mails there are of each state.</summary>
    public async Task<IReadOnlyDictionary<MailState, int>> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Mails.GroupBy(row => row.State).Select(state => new { state.Key, Count = state.Count() })
            .ToDictionaryAsync(state => state.Key, state => state.Count, cancellationToken);
    }

    private async Task<bool> TryNoteAsync(MailRow row, MailState state, int? status, DateTimeOffset dueAt, EvidenceEntry? entry)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var noted = await context.Mails.SingleOrDefaultAsync(found => found.Id == row.Id);
        // Erased with its session meanwhile.
        if (noted is null)
            return true;
        (noted.State, noted.LastStatus, noted.DueAt) = (state, status, dueAt);
        if (entry is not null && row.SessionId is { } session)
            await evidence.AddAsync(context, session, [new EvidenceNote(EvidenceActor.System, entry)], CancellationToken.None);
        try
        {
            await context.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException failure)
        {
            if (await evidence.HasLostPlaceAsync(context, failure, CancellationToken.None))
                return false;
            throw;
        }
    }
}

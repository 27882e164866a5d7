using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// What only the advisor does in a screen share: ask, point, suggest, write. Every method refuses the client, and has the attempt
/// recorded. Scoped: one a circuit.
/// </summary>
public sealed class AdvisorSeat(
    SeatLine line, SeatShare known, AccessStore accesses, WizardState state, RoleGuard guard, IIdentifiers identifiers, TimeProvider clock)
{
    private readonly Pace _askPace = new(clock, burst: 3, perSecond: 0.05);
    private readonly Pace _pointPace = new(clock, burst: 5, perSecond: 2);
    private readonly Pace _writePace = new(clock, burst: 5, perSecond: 0.2);

    /// <summary>Asks the client to let this advisor see her page. While the two are joined already, nothing is asked.</summary>
    public async Task<AskOutcome> AskAsync()
    {
        await guard.AdvisorOnlyAsync();
        // The circuit may be older than the end of its admission.
        if (!await accesses.UseAsync(line.Access.AccessId))
            return AskOutcome.NotAdmitted;
        while (true)
        {
            await known.RefreshAsync();
            var (current, now) = (known.Current, clock.GetUtcNow());
            if (current is { IsOpen: true })
                return known.IsOwn(current) ? AskOutcome.Asked : AskOutcome.Taken;
            if (current?.MayBeFollowedByARequest(now) == false || !_askPace.Allows())
                return AskOutcome.TooSoon;
            var share = new ScreenShare
            {
                Id = identifiers.NewId(),
                SessionId = line.Access.SessionId,
                AdvisorId = line.Access.AdvisorId!,
                AdvisorName = line.Access.AdvisorName!,
                AskedAt = now,
                ChangedAt = now,
                AdvisorSeenAt = now,
                Version = current?.Version ?? 0,
            };
            if (await known.SaveAsync(share, new ScreenAsked(share.Id, share.AdvisorName)))
                return AskOutcome.Asked;
        }
    }

    /// <summary>Points at a place of the page.</summary>
    /// <returns>False when nobody is shown it: not joined, no such place, or too many at a time.</returns>
    public async Task<bool> PointAsync(string? place)
    {
        await guard.AdvisorOnlyAsync();
        if (!known.IsJoined || !FollowPolicy.IsPlace(place) || !_pointPace.Allows())
            return false;
        line.Say(new PlacePointed(place!));
        return true;
    }

    /// <summary>Suggests units that the client could type herself.</summary>
    /// <returns>Null when it was sent, otherwise why not, in the advisor's language.</returns>
    public async Task<string?> SuggestAsync(long units, Language language)
    {
        await guard.AdvisorOnlyAsync();
        var texts = LiveTexts.All.In(language);
        if (state.Session.Phase != SessionPhase.Active)
            return texts.UnitsAreFixed;
        var (checkedUnits, error) = SuggestionRules.FromUnits(units.ToString(CultureInfo.InvariantCulture), state.Campaign, language);
        if (checkedUnits is null)
            return error;
        if (!_writePace.Allows())
            return texts.TooFast;
        var id = identifiers.NewId();
        return known.IsJoined && await known.ChangeAsync(
            share => known.IsOwn(share) ? share.Suggest(id, units) : null,
            share => new UnitsSuggested(share.Id, id, units))
            ? null
            : texts.NotJoined;
    }

    /// <summary>Writes a note to the client.</summary>
    /// <returns>Null when it was sent, otherwise why not, in the advisor's language.</returns>
    public async Task<string?> WriteAsync(string? text, Language language)
    {
        await guard.AdvisorOnlyAsync();
        var texts = LiveTexts.All.In(language);
        var note = string.Concat((text ?? "").Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
        if (note.Length is 0 or > ScreenShare.LongestNote)
            return texts.NoteLength(ScreenShare.LongestNote);
        if (!_writePace.Allows())
            return texts.TooFast;
        return known.IsJoined && await known.ChangeAsync(
            share => known.IsOwn(share) ? share.Write(note, clock.GetUtcNow()) : null,
            share => new NoteWritten(share.Id, note))
            ? null
            : texts.NotJoined;
    }

    /// <summary>This page is new, or shows another step: asks the client's page how it stands.</summary>
    public async Task WantPageAsync()
    {
        await guard.AdvisorOnlyAsync();
        if (known.IsJoined)
            line.Say(new PageWanted());
    }
}

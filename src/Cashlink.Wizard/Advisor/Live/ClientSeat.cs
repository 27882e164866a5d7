using System.Runtime.CompilerServices;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// What only the client does in a screen share: let an advisor join, show her page and single values, answer suggestions. Every method
/// refuses an advisor, and has the attempt recorded. Scoped: one a circuit.
/// </summary>
public sealed class ClientSeat(SeatLine line, SeatShare known, WizardState state, OtherScreen other, RoleGuard guard, TimeProvider clock)
{
    // Enough for somebody who types fast and scrolls at once; live.js sends less by itself.
    private readonly Pace _clientPace = new(clock, burst: 80, perSecond: 40);
    private WizardStep _step;
    private string? _view;

    /// <summary>The fields of the shown step whose values the advisor may see.</summary>
    public IReadOnlyList<string> OpenFields => known.IsJoined ? FollowPolicy.OpenFields(RulesOf(_step), known.Current!.Shown) : [];

    /// <summary>Answers the request that was shown.</summary>
    /// <param name="shareId">The request: an answer never counts for another one that has come meanwhile.</param>
    /// <param name="shown">The words that said what the advisor would see.</param>
    /// <returns>False when the request is no longer there.</returns>
    public async Task<bool> AllowAsync(Guid shareId, ShownText shown)
    {
        await guard.InvestorOnlyAsync();
        return await known.ChangeAsync(
            share => share.Id == shareId ? share.Join(clock.GetUtcNow()) : null,
            share => new ScreenJoined(share.Id, share.AdvisorId, share.AdvisorName, shown));
    }

    /// <summary>Says no to the request that was shown.</summary>
    public async Task<bool> DenyAsync(Guid shareId)
    {
        await guard.InvestorOnlyAsync();
        return await known.ChangeAsync(
            share => share.Id == shareId ? share.Deny(clock.GetUtcNow()) : null,
            share => new ScreenDenied(share.Id, share.AdvisorId));
    }

    /// <summary>Shows the advisor one private value, until the screen share ends.</summary>
    public async Task ShowAsync(PrivateValue value)
    {
        await guard.InvestorOnlyAsync();
        // A page that was private until now may be followed from now on.
        if (await known.ChangeAsync(share => share.Show(value), share => new ValueShown(share.Id, share.AdvisorId, value.Key)))
            await TellPositionAsync(_step, _view);
    }

    /// <summary>Accepts or declines suggested units. Accepted, they go to the units step as the client's own answer.</summary>
    /// <returns>False when the suggestion is no longer there, or the units can no longer be changed.</returns>
    public async Task<bool> AnswerSuggestionAsync(Guid suggestionId, bool accept)
    {
        await guard.InvestorOnlyAsync();
        if (accept && state.Session.Phase != SessionPhase.Active)
            return false;
        var answered = await known.ChangeAsync(
            share => share.AnswerSuggestion(suggestionId, accept),
            share => new SuggestionAnswered(share.Id, suggestionId, share.Suggestion!.Units, accept, share.AdvisorId));
        if (answered && accept && known.Current is { Suggestion: { } suggestion } share)
            await other.AcceptAsync(new AcceptedUnits(suggestion.Units, share.AdvisorId, share.AdvisorName));
        return answered;
    }

    /// <summary>The client's page shows this now.</summary>
    public async Task TellPositionAsync(WizardStep step, string? view)
    {
        await guard.InvestorOnlyAsync();
        (_step, _view) = (step, view);
        if (known.IsJoined)
            line.Say(new PageMoved(step, FollowPolicy.ViewOf(RulesOf(step), view, state.Privacy.IsShown)));
    }

    /// <summary>Something was typed or chosen.</summary>
    public async Task TellFieldAsync(FieldInput field, string language)
    {
        if (await MayTellAsync() && FollowPolicy.Read(RulesOf(_step), field, language, state.Privacy.IsShown) is { } message)
            line.Say(message);
    }

    /// <summary>The cursor is in another field, or in none.</summary>
    public async Task TellFocusAsync(FieldInput? field)
    {
        if (await MayTellAsync())
            line.Say(FollowPolicy.Enter(RulesOf(_step), field));
    }

    /// <summary>The page was scrolled.</summary>
    /// <param name="position">0 at its top, 1 at its end.</param>
    public async Task TellScrollAsync(double position)
    {
        if (await MayTellAsync() && double.IsFinite(position))
            line.Say(new PageScrolled(Math.Clamp(position, 0, 1)));
    }

    private FollowRules RulesOf(WizardStep step) => state.Session.Steps.DefinitionOf(step).Follow;

    private async Task<bool> MayTellAsync([CallerMemberName] string action = "")
    {
        await guard.InvestorOnlyAsync(action);
        return known.IsJoined && _clientPace.Allows();
    }
}

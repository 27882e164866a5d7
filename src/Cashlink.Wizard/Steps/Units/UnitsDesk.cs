using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>Finishes the units step.</summary>
public sealed class UnitsDesk(WizardState state, StepSubmission submission, OtherScreen other, OfferLibrary offers)
{
    /// <summary>An advisor may suggest a number, but only the investor submits one.</summary>
    /// <param name="answer">How many units. Where the number comes from and when it was given is noted here.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public Task<StepOutcome> SubmitUnitsAsync(UnitsAnswer answer, CancellationToken cancellationToken = default)
    {
        var given = answer with { Origin = OriginOf(answer.Units), SubmittedAt = state.Now };
        return submission.SubmitAsync(
            session => session switch
            {
                { InvitationId: null } => [new CreateInvitationCall(given)],
                _ when !given.SaysTheSameAs(session.Units) => [new ChangeUnitsCall(given)],
                _ => [],
            },
            _ => new UnitsChosen(given.Units, given.Origin, OfferShown()),
            cancellationToken);
    }

    private OfferWording? OfferShown() =>
        offers.Find(state.Session.CampaignId) is { } file ? new OfferWording(file.Content.Version, file.Sha256) : null;

    private Provenance OriginOf(long units) => (other.Accepted, state.Session.PrefilledUnits) switch
    {
        ({ } accepted, _) when accepted.Units == units => new Provenance(ValueOrigin.AdvisorSuggestion, accepted.AdvisorName),
        (_, { } prefilled) when prefilled == units => new Provenance(ValueOrigin.PartnerSuggestion),
        _ => new Provenance(ValueOrigin.Investor),
    };
}

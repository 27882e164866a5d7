using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>Finishes the self-disclosure step.</summary>
public sealed class SelfDisclosureDesk(WizardState state, StepSubmission submission)
{
    /// <summary>Only the investor may say this of himself.</summary>
    /// <param name="incomeConfirmed">What I invest in total stays within twice my average monthly net income.</param>
    /// <param name="netWorthConfirmed">I have at least 100,000 EUR freely available.</param>
    /// <param name="shown">The words of what was confirmed, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public Task<StepOutcome> SubmitSelfDisclosureAsync(
        bool incomeConfirmed, bool netWorthConfirmed, IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        var answer = new SelfDisclosureAnswer(incomeConfirmed, netWorthConfirmed, state.Now);
        return submission.SubmitAsync(
            session => answer.SaysTheSameAs(session.SelfDisclosure) ? [] : [new SubmitSelfDisclosureCall(answer)],
            session => new SelfDisclosureGiven(incomeConfirmed, netWorthConfirmed, session.Units!.Units, shown ?? []),
            cancellationToken);
    }
}

using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Advisor;

/// <summary>What only an advisor does in a session, and what the record says of it.</summary>
public sealed class AdvisorDesk(WizardState state, RoleGuard guard, SessionChanges changes, EvidenceLog evidence)
{
    /// <summary>
    /// Names the suitability report that advice is followed by (§ 64 (4) WpHG). Only the advisor may: it is his duty, and the client
    /// cannot know what he keeps.
    /// </summary>
    /// <param name="reference">Under which name or number the partner keeps it; see <see cref="SuitabilityReport.Check"/>.</param>
    /// <param name="shown">The words the advisor was asked with.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>False when the session is no advice, or is signed.</returns>
    /// <exception cref="RoleNotAllowedException">It is not an advisor who tries.</exception>
    /// <exception cref="ArgumentException">The reference cannot be used.</exception>
    public async Task<bool> NameSuitabilityReportAsync(string reference, ShownText shown, CancellationToken cancellationToken = default)
    {
        await guard.AdvisorOnlyAsync();
        var (name, id) = (state.Access.AdvisorName!, state.Access.AdvisorId!);
        var report = new SuitabilityReport(
            SuitabilityReport.Check(reference) ?? throw new ArgumentException("The reference cannot be used.", nameof(reference)), id, name, state.Now);
        var named = false;
        await changes.ChangeAsync(
            session =>
            {
                named = session is { Phase: SessionPhase.Active, Meeting.Kind: MeetingKind.Advice };
                if (named)
                    session.SuitabilityReportNamed(report);
                return named;
            },
            new SuitabilityReportNamed(name, report.Reference, shown));
        if (!named)
            await state.RefreshAsync(cancellationToken);
        return named;
    }

    /// <summary>
    /// Two people are before one screen, and the client wants to see on it what is covered there. That she wants it is the advisor's
    /// word; so it is recorded before anything is shown, and the client reads of it before signing.
    /// </summary>
    /// <param name="step">On the page of which step.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="RoleNotAllowedException">It is not an advisor who tries.</exception>
    public async Task ShowOnRequestAsync(WizardStep step, CancellationToken cancellationToken = default)
    {
        await guard.AdvisorOnlyAsync();
        if (!await state.NoteUseAsync(cancellationToken))
            return;
        await state.RecordAsync(new ShownOnRequest(state.AdvisorName!, step.Name), cancellationToken);
        state.Privacy.ShowOnRequest(true);
    }

    /// <summary>Covers again what was shown on request.</summary>
    public void CoverAgain() => state.Privacy.ShowOnRequest(false);

    /// <summary>What the record says of advisors in this session, oldest first, for the client to see.</summary>
    public async Task<IReadOnlyList<EvidenceItem>> ReadAdvisorRecordAsync(CancellationToken cancellationToken = default) =>
        state.Session.Meeting is null
            ? []
            : [.. (await evidence.ReadAsync(state.Session.Id, cancellationToken)).Where(item => AdvisorRecord.Holds(item.Entry))];
}

using System.Runtime.CompilerServices;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Steps;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Doors;

namespace Cashlink.Wizard.State;

/// <content>What only an advisor does, and what he is refused.</content>
public sealed partial class WizardState
{
    /// <summary>An advisor who tries without end fills a log, but not the record.</summary>
    private const int MostRefusalsRecorded = 20;

    private int _refusals;

    /// <summary>The advisor at this device: the one in the role, or the one who has handed it over; null for an investor alone.</summary>
    public string? AdvisorName => Access.AdvisorName;

    /// <summary>True when the investor is at an advisor's device.</summary>
    public bool IsHandedOver => Access.IsHandedOver;

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
        if (Role != SessionRole.Advisor)
            throw await RefuseAsync(nameof(NameSuitabilityReportAsync));
        var (name, id) = (Access.AdvisorName!, Access.AdvisorId!);
        var report = new SuitabilityReport(
            SuitabilityReport.Check(reference) ?? throw new ArgumentException("The reference cannot be used.", nameof(reference)), id, name, Now);
        while (await IsStillAdmittedAsync(cancellationToken)
            && await store.FindAsync(Session.Id, cancellationToken) is { Phase: SessionPhase.Active, Meeting.Kind: MeetingKind.Advice } current)
        {
            try
            {
                current.SuitabilityReportNamed(report);
                await store.SaveAsync(
                    current, notes: [NoteOf(new SuitabilityReportNamed(name, report.Reference, shown))], cancellationToken: cancellationToken);
                Show(current);
                return true;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster: what they wrote stays, and this comes after it.
            }
        }
        await RefreshAsync(cancellationToken);
        return false;
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
        if (Role != SessionRole.Advisor)
            throw await RefuseAsync(nameof(ShowOnRequestAsync));
        if (!await IsStillAdmittedAsync(cancellationToken))
            return;
        await RecordAsync(new ShownOnRequest(Access.AdvisorName!, step.Name()), cancellationToken);
        Privacy.ShowOnRequest(true);
    }

    /// <summary>Covers again what was shown on request.</summary>
    public void CoverAgain() => Privacy.ShowOnRequest(false);

    /// <summary>What the record says of advisors in this session, oldest first, for the client to see.</summary>
    public async Task<IReadOnlyList<EvidenceItem>> ReadAdvisorRecordAsync(CancellationToken cancellationToken = default) =>
        Session.Meeting is null
            ? []
            : [.. (await evidence.ReadAsync(Session.Id, cancellationToken)).Where(item => AdvisorRecord.Holds(item.Entry))];

    /// <summary>Only the investor goes on from here. An attempt of anybody else is refused, recorded and logged.</summary>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    private async Task InvestorOnlyAsync([CallerMemberName] string action = "")
    {
        if (Role != SessionRole.Investor)
            throw await RefuseAsync(action);
    }

    /// <summary>
    /// Records and logs that somebody tried what his role may not do, in the session or in its meeting on two screens.
    /// </summary>
    /// <param name="action">What was tried, by the name of the method.</param>
    /// <returns>The refusal, to be thrown.</returns>
    internal async Task<RoleNotAllowedException> RefuseAsync(string action)
    {
        LogRefused(logger, action, Role, Session.Id, Access.AccessId);
        // The client's page has nothing to fear from a page that is full of refusals, and the store neither.
        if (Interlocked.Increment(ref _refusals) <= MostRefusalsRecorded)
            await evidence.AppendAsync(Session.Id, [NoteOf(new ActionRefused(action))]);
        return new RoleNotAllowedException(action);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Action} to the role {Role} in session {SessionId} (access {AccessId}).")]
    private static partial void LogRefused(ILogger logger, string action, SessionRole role, Guid sessionId, Guid accessId);
}

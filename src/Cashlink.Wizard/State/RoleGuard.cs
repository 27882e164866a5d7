using System.Runtime.CompilerServices;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.State;

/// <summary>Refuses what the role of this circuit may not do, in the session or at two screens, and has it recorded.</summary>
public sealed partial class RoleGuard(WizardState state, EvidenceLog evidence, ILogger<RoleGuard> logger)
{
    /// <summary>An advisor who tries without end fills a log, but not the record.</summary>
    private const int MostRefusalsRecorded = 20;

    private int _refusals;

    /// <summary>Only the investor goes on from here. An attempt of anybody else is refused, recorded and logged.</summary>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public async Task InvestorOnlyAsync([CallerMemberName] string action = "")
    {
        if (state.Role != SessionRole.Investor)
            throw await RefuseAsync(action);
    }

    /// <summary>Only an advisor goes on from here. An attempt of the client's is refused, recorded and logged.</summary>
    /// <exception cref="RoleNotAllowedException">It is not an advisor who tries.</exception>
    public async Task AdvisorOnlyAsync([CallerMemberName] string action = "")
    {
        if (state.Role != SessionRole.Advisor)
            throw await RefuseAsync(action);
    }

    private async Task<RoleNotAllowedException> RefuseAsync(string action)
    {
        LogRefused(logger, action, state.Role, state.Session.Id, state.Access.AccessId);
        // The client's page has nothing to fear from a page that is full of refusals, and the store neither.
        if (Interlocked.Increment(ref _refusals) <= MostRefusalsRecorded)
            await evidence.AppendAsync(state.Session.Id, [state.NoteOf(new ActionRefused(action))]);
        return new RoleNotAllowedException(action);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Action} to the role {Role} in session {SessionId} (access {AccessId}).")]
    private static partial void LogRefused(ILogger logger, string action, SessionRole role, Guid sessionId, Guid accessId);
}

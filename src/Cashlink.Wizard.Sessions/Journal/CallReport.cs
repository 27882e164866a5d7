using Cashlink.Api;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Journal;

/// <summary>Says how a call ended: a line in the log, and measures.</summary>
public sealed partial class CallReport(CallMeter calls, StepMeter steps, ILogger<CallJournal> logger)
{
    /// <summary>Cashlink has accepted the call.</summary>
    /// <param name="session">The session.</param>
    /// <param name="row">The call.</param>
    /// <param name="later">Those that follow: a step of several calls is finished with the last of them.</param>
    /// <param name="took">How long it took.</param>
    public void Accepted(WizardSession session, JournalRow row, IEnumerable<JournalRow> later, TimeSpan took)
    {
        calls.Ended(row.Operation, "accepted", took);
        if (StepOf(session, row) is { } step && !later.Any(other => StepOf(session, other) == step))
            steps.Settled(step.Step.Name, session.CampaignId, isAccepted: true);
        LogAccepted(logger, row.Operation, session.Id);
    }

    /// <summary>Cashlink has refused the call for good.</summary>
    public void Refused(WizardSession session, JournalRow row, CashlinkException refusal, TimeSpan took)
    {
        calls.Ended(row.Operation, "refused", took);
        if (StepOf(session, row) is { } step)
            steps.Settled(step.Step.Name, session.CampaignId, isAccepted: false);
        LogRefused(logger, row.Operation, session.Id, (int?)refusal.StatusCode, refusal.RequestId);
    }

    /// <summary>It is not known what has become of the call.</summary>
    public void Open(WizardSession session, JournalRow row, CashlinkException failure, TimeSpan took)
    {
        calls.Ended(row.Operation, "open", took);
        LogUnsettled(logger, row.Operation, session.Id, (int?)failure.StatusCode, failure.RequestId);
    }

    private static StepRules? StepOf(WizardSession session, JournalRow row) =>
        session.Steps.All.FirstOrDefault(rules => rules.Calls.Any(call => SessionCall.OperationOf(call) == row.Operation));

    [LoggerMessage(Level = LogLevel.Information, Message = "Cashlink accepted {Operation} of session {SessionId}.")]
    private static partial void LogAccepted(ILogger logger, string operation, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cashlink refused {Operation} of session {SessionId} with {Status} (request {RequestId}).")]
    private static partial void LogRefused(ILogger logger, string operation, Guid sessionId, int? status, string? requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outcome of {Operation} of session {SessionId} is not known yet (status {Status}, request {RequestId}); it stays open.")]
    private static partial void LogUnsettled(ILogger logger, string operation, Guid sessionId, int? status, string? requestId);
}

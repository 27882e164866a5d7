using Cashlink.Wizard.Sessions.Logging;

namespace Cashlink.Wizard.Operations;

/// <summary>Who looked at the operator's page and did what there, by the operator's id, never by name; and who was not let in.</summary>
public sealed partial class OperatorLog(QuietLog quiet, ILogger<OperatorLog> logger)
{
    public void SignedIn(string operatorId, Guid accessId) => LogSignedIn(logger, operatorId, accessId);

    public void SignedOut(string operatorId, Guid accessId) => LogSignedOut(logger, operatorId, accessId);

    public void Looked(string operatorId, Guid accessId) => LogLooked(logger, operatorId, accessId);

    /// <param name="operatorId">Who.</param>
    /// <param name="kind">What: <c>events</c> or <c>mails</c>.</param>
    /// <param name="id">Which one; null for all.</param>
    /// <param name="count">How many are sent again.</param>
    public void SentAgain(string operatorId, string kind, Guid? id, int count)
    {
        if (id is { } one)
            LogSentAgain(logger, operatorId, count, kind, one);
        else
            LogAllSentAgain(logger, operatorId, count, kind);
    }

    public void WrongKey() => quiet.Say("operator key", count => LogWrongKey(logger, count));

    public void TooMany() => quiet.Say("operator pace", count => LogTooMany(logger, count));

    public void Cookie() => quiet.Say("operator cookie", count => LogCookie(logger, count));

    public void Framed() => quiet.Say("operator frame", count => LogFramed(logger, count));

    [LoggerMessage(Level = LogLevel.Information, Message = "Operator {OperatorId} has signed in (admission {AccessId}).")]
    private static partial void LogSignedIn(ILogger logger, string operatorId, Guid accessId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Operator {OperatorId} has signed out (admission {AccessId}).")]
    private static partial void LogSignedOut(ILogger logger, string operatorId, Guid accessId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Operator {OperatorId} has looked at the operator's page (admission {AccessId}).")]
    private static partial void LogLooked(ILogger logger, string operatorId, Guid accessId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Operator {OperatorId} has {Count} of the failed {Kind} sent again: {Id}.")]
    private static partial void LogSentAgain(ILogger logger, string operatorId, int count, string kind, Guid id);

    [LoggerMessage(Level = LogLevel.Information, Message = "Operator {OperatorId} has all {Count} failed {Kind} sent again.")]
    private static partial void LogAllSentAgain(ILogger logger, string operatorId, int count, string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A key was refused at the operator's page ({Count} since the last line).")]
    private static partial void LogWrongKey(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Attempts to sign in at the operator's page are too many; they are answered with 429 ({Count} since the last line).")]
    private static partial void LogTooMany(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A cookie was refused at the operator's page: it has ended ({Count} since the last line).")]
    private static partial void LogCookie(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The operator's page was refused to a frame ({Count} since the last line).")]
    private static partial void LogFramed(ILogger logger, int count);
}

using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Measures;

namespace Cashlink.Wizard.Access;

/// <summary>
/// Lines about browsers that are not let in. Whoever is outside can make as many requests as they like, so each kind is one line a
/// minute with a count; a session that exists is a kind of its own, because nobody guesses its id.
/// </summary>
public sealed partial class RefusalLog(QuietLog quiet, RefusalMeter meter, ILogger<RefusalLog> logger)
{
    /// <summary>A launch link was used before, or its time is over.</summary>
    public void SpentLink(Guid sessionId) =>
        Say("spent link", $"spent link {sessionId}", count => LogSpentLink(logger, sessionId, count));

    /// <summary>There is no such launch link.</summary>
    public void UnknownLink() =>
        Say("unknown link", "unknown link", count => LogUnknownLink(logger, count));

    /// <summary>A cookie opens nothing.</summary>
    /// <param name="sessionId">The session that it came to.</param>
    /// <param name="exists">False when there is no such session.</param>
    public void Cookie(Guid sessionId, bool exists) =>
        Say("cookie", exists ? $"cookie {sessionId}" : "cookie", count => LogCookie(logger, sessionId, count));

    /// <summary>A link to a home page was used before, or its time is over.</summary>
    public void SpentHomeLink(Guid homeId) =>
        Say("spent home link", $"spent home link {homeId}", count => LogSpentHomeLink(logger, homeId, count));

    /// <summary>A cookie opens no home page.</summary>
    /// <param name="homeId">The page that it came to.</param>
    /// <param name="exists">False when there is no such page.</param>
    public void HomeCookie(Guid homeId, bool exists) =>
        Say("home cookie", exists ? $"home cookie {homeId}" : "home cookie", count => LogHomeCookie(logger, homeId, count));

    /// <summary>A home page asks for a session that is not one of its own.</summary>
    public void ForeignSession(Guid homeId, Guid sessionId) =>
        Say("foreign session", $"foreign session {homeId}", count => LogForeignSession(logger, sessionId, homeId, count));

    /// <summary>A link into the console opens nothing.</summary>
    public void ConsoleLink() =>
        Say("console link", "console link", count => LogConsoleLink(logger, count));

    /// <summary>A cookie of the console opens nothing.</summary>
    public void ConsoleCookie() =>
        Say("console cookie", "console cookie", count => LogConsoleCookie(logger, count));

    /// <summary>An advisor's console asks for a session that is not on its list.</summary>
    public void ConsoleSession(Guid accessId, Guid sessionId) =>
        Say("console session", $"console session {accessId}", count => LogConsoleSession(logger, sessionId, accessId, count));

    /// <summary>A request names a host that is not ours.</summary>
    public void Host() =>
        Say("host", "host", count => LogHost(logger, count));

    /// <summary>A page of another site wants a circuit.</summary>
    public void Origin() =>
        Say("origin", "origin", count => LogOrigin(logger, count));

    private void Say(string reason, string about, Action<int> write)
    {
        meter.Add(reason);
        quiet.Say(about, write);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A launch link of session {SessionId} was refused: it was used before, or its time is over ({Count} since the last line).")]
    private static partial void LogSpentLink(ILogger logger, Guid sessionId, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A launch link was refused: there is no such link ({Count} since the last line).")]
    private static partial void LogUnknownLink(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A cookie was refused at session {SessionId}: it has ended, or it is of another session ({Count} since the last line).")]
    private static partial void LogCookie(ILogger logger, Guid sessionId, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link to home page {HomeId} was refused: it was used before, or its time is over ({Count} since the last line).")]
    private static partial void LogSpentHomeLink(ILogger logger, Guid homeId, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A cookie was refused at home page {HomeId}: it has ended, or it is of another page ({Count} since the last line).")]
    private static partial void LogHomeCookie(ILogger logger, Guid homeId, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {SessionId} was refused to home page {HomeId}: it is another investor's, or there is none ({Count} since the last line).")]
    private static partial void LogForeignSession(ILogger logger, Guid sessionId, Guid homeId, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link into the advisor's console was refused: it was used before, its time is over, or there is none ({Count} since the last line).")]
    private static partial void LogConsoleLink(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A cookie was refused at the advisor's console: it has ended ({Count} since the last line).")]
    private static partial void LogConsoleCookie(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {SessionId} was refused to the advisor's console (access {AccessId}): it is another advisor's, or there is none ({Count} since the last line).")]
    private static partial void LogConsoleSession(ILogger logger, Guid sessionId, Guid accessId, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request was refused: its Host is neither that of PublicUrl nor one of OtherUrls ({Count} since the last line).")]
    private static partial void LogHost(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A circuit was refused: its Origin is neither PublicUrl nor one of OtherUrls ({Count} since the last line).")]
    private static partial void LogOrigin(ILogger logger, int count);
}

using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Sessions.Access;

/// <summary>Lines about who was let in and signed out. They name admissions by ids; no link, no cookie and nobody's name is in them.</summary>
public static partial class AdmissionLog
{
    /// <summary>A browser was let into a session.</summary>
    /// <param name="logger">Where the line goes.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="accessId">The admission.</param>
    /// <param name="role">As whom.</param>
    /// <param name="entrance">On which way (<see cref="Entrance"/>).</param>
    [LoggerMessage(Level = LogLevel.Information, Message = "Session {SessionId}: let in as {Role} by {Entrance} (access {AccessId}).")]
    public static partial void LetIn(ILogger logger, Guid sessionId, Guid accessId, SessionRole role, string entrance);

    /// <summary>A browser was let onto a home page.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "Home page {HomeId}: let in by link (access {AccessId}).")]
    public static partial void LetOntoHome(ILogger logger, Guid homeId, Guid accessId);

    /// <summary>A browser was let into an advisor's console.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "The advisor's console of partner {PartnerId}: let in by link (access {AccessId}).")]
    public static partial void LetIntoConsole(ILogger logger, string partnerId, Guid accessId);

    /// <summary>An admission was ended by whoever holds it, or with the console or the page that it came from.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "Access {AccessId} was ended.")]
    public static partial void Ended(ILogger logger, Guid accessId);

    /// <summary>Other devices were signed out of a session.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "Session {SessionId}: access {AccessId} signed {Count} others out.")]
    public static partial void OthersEnded(ILogger logger, Guid sessionId, Guid accessId, int count);

    /// <summary>What was opened from a console or a home page ended with it.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} accesses that were opened from access {AccessId} ended with it.")]
    public static partial void OpenedFromEnded(ILogger logger, Guid accessId, int count);
}

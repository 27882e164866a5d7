namespace Cashlink.Wizard.PartnerApi;

/// <summary>Lines about requests of partners that were refused: who, what, why. No key, no link and nothing of an investor is in them.</summary>
internal static partial class PartnerLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Partner {PartnerId} asked for session {SessionId}, which is another partner's.")]
    public static partial void OtherPartnersSession(ILogger logger, string partnerId, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Partner {PartnerId} wanted to cancel session {SessionId}, which is signed.")]
    public static partial void CancelRefused(ILogger logger, string partnerId, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A launch of partner {PartnerId} was answered with 503: Cashlink gave no answer that can be used (status {Status}, request {RequestId}).")]
    public static partial void LaunchUnanswered(ILogger logger, string partnerId, int? status, string? requestId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A launch of partner {PartnerId} was refused; wrong or missing: {Fields}.")]
    public static partial void LaunchRefused(ILogger logger, string partnerId, string fields);
}

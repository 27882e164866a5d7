using System.Net;
using Cashlink.Api;

namespace Cashlink.Wizard.Sessions.Journal;

/// <summary>How the calls of a step ended.</summary>
public enum CallOutcomeKind
{
    /// <summary>Cashlink has it.</summary>
    Accepted,

    /// <summary>Cashlink refuses it for good; the session is as before.</summary>
    Refused,

    /// <summary>Cashlink could not be reached, or its answer is not known. The intent is kept and will be sent again.</summary>
    Unavailable,
}

/// <summary>The outcome, with the session as it is afterwards.</summary>
public sealed record CallOutcome(CallOutcomeKind Kind, WizardSession Session, CashlinkException? Refusal = null)
{
    public static CallOutcome Accepted(WizardSession session) => new(CallOutcomeKind.Accepted, session);

    public static CallOutcome Refused(WizardSession session, CashlinkException refusal) => new(CallOutcomeKind.Refused, session, refusal);

    public static CallOutcome Unavailable(WizardSession session) => new(CallOutcomeKind.Unavailable, session);
}

internal static class CashlinkExceptionFinality
{
    /// <summary>
    /// True when the same call would be refused again: Cashlink looked at it and said no. A rejected login, a limit on the
    /// number of calls or a failing server says nothing about the call.
    /// </summary>
    public static bool IsFinal(this CashlinkException failure) => failure.StatusCode switch
    {
        null => false,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => false,
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => false,
        var status => (int)status is >= 400 and < 500,
    };
}

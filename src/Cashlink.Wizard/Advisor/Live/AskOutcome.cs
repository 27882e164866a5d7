namespace Cashlink.Wizard.Advisor.Live;

/// <summary>How a request to join ended.</summary>
public enum AskOutcome
{
    Asked,

    /// <summary>Another advisor has asked, or has joined.</summary>
    Taken,

    /// <summary>The client has just said no, or has just ended the screen share.</summary>
    TooSoon,

    /// <summary>The advisor's admission has ended.</summary>
    NotAdmitted,
}

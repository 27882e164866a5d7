namespace Cashlink.Wizard.Sessions.Roles;

/// <summary>How a browser came into a session. The names are kept in the evidence; one that was used once keeps its meaning for good.</summary>
public static class Entrance
{
    /// <summary>By a link that the partner's server has asked for.</summary>
    public const string PartnerLink = "link";

    /// <summary>By a link that an advisor has made in the console for the client: the advisor has had it in hand.</summary>
    public const string AdvisorLink = "advisor-link";

    /// <summary>By a link that was sent to the investor's own mailbox.</summary>
    public const string MailLink = "mail-link";

    /// <summary>From the advisor's console.</summary>
    public const string Console = "console";

    /// <summary>From the investor's home page.</summary>
    public const string Home = "home";

    /// <summary>The advisor has handed his device over: the client is at it.</summary>
    public const string Handover = "handover";
}

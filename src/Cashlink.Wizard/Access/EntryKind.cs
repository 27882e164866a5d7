namespace Cashlink.Wizard.Access;

/// <summary>Who opens a link, and so how its page goes on.</summary>
public enum EntryKind
{
    /// <summary>A portal leads its own user there: the page goes on by itself, so that nobody notices it.</summary>
    Session,

    /// <summary>The same for an investor's home page.</summary>
    Home,

    /// <summary>The same for an advisor's console.</summary>
    Console,

    /// <summary>A link that was passed on, by mail perhaps: a person presses the button. Machines that open what is mailed run scripts, too.</summary>
    PassedOn,

    /// <summary>A link that was mailed to the investor on request: a person presses the button.</summary>
    Mailed,
}

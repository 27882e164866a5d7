namespace Cashlink.Wizard.Shell.Endings;

/// <summary>Why a page has ended, or never became alive. The browser alone knows (js/ending.js).</summary>
public enum EndingReason
{
    /// <summary>It has ended, and is about to be loaded anew.</summary>
    Returning,

    /// <summary>It has ended after a click on the order button, and is about to be loaded anew.</summary>
    Ordering,

    /// <summary>It has ended, and the server does not answer yet.</summary>
    Waiting,

    /// <summary>It has ended again and again.</summary>
    Stopped,

    /// <summary>It does not come alive: something between browser and server holds back its script or its line.</summary>
    Blocked,

    /// <summary>Something translates it in place: what it says may be old from now on.</summary>
    Translated,
}

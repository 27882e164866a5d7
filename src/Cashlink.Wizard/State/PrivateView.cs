using System.Collections.Frozen;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.State;

/// <summary>
/// What of the investor's private values the page of one circuit shows. For an advisor a value that was not shown to him is never
/// rendered, so it never reaches his browser; for the investor nothing is hidden.
/// </summary>
public sealed class PrivateView(WizardState state)
{
    private FrozenSet<string> _shown = [];
    private Func<PrivateValue, Task>? _show;

    /// <summary>The advisor who sees the investor's page too; null for the advisor's own page, or while there is none.</summary>
    public string? Watcher { get; private set; }

    /// <summary>True while the two see the page each on a screen of their own.</summary>
    public bool IsOnTwoScreens { get; private set; }

    /// <summary>True when the page must not hold the value.</summary>
    public bool IsMasked(PrivateValue value) => state.Role != SessionRole.Investor && !IsUncovered && !IsShown(value);

    /// <summary>True while two people are before one screen, and the advisor shows what the client wants to see. It is recorded.</summary>
    public bool IsShownOnRequest { get; private set; }

    /// <summary>What is shown on request is for two people before one screen. Whoever sees the page on a screen of his own is shown values one by one.</summary>
    private bool IsUncovered => IsShownOnRequest && !IsOnTwoScreens;

    /// <summary>True when the investor has shown the value to the advisor.</summary>
    public bool IsShown(PrivateValue value) => _shown.Contains(value.Key);

    /// <summary>The investor shows the value to the advisor who is there. Does nothing when there is none.</summary>
    public Task ShowAsync(PrivateValue value) => _show?.Invoke(value) ?? Task.CompletedTask;

    /// <summary>Shows an advisor's page as the client sees it, or covers it again; see <c>WizardState.ShowOnRequestAsync</c>.</summary>
    internal void ShowOnRequest(bool isShown)
    {
        var isSame = isShown == IsShownOnRequest;
        IsShownOnRequest = isShown;
        if (!isSame)
            state.Retell();
    }

    /// <summary>Says what is shown from now on, and lets the page follow.</summary>
    /// <param name="shown">The keys of the values that an advisor may see.</param>
    /// <param name="isOnTwoScreens">True while the two see the page each on a screen of their own.</param>
    /// <param name="watcher">The advisor's name, on the investor's page while he is there.</param>
    /// <param name="show">How the investor shows one more.</param>
    public void Set(IEnumerable<string> shown, bool isOnTwoScreens, string? watcher = null, Func<PrivateValue, Task>? show = null)
    {
        var now = shown.ToFrozenSet(StringComparer.Ordinal);
        var isSame = now.SetEquals(_shown) && watcher == Watcher && isOnTwoScreens == IsOnTwoScreens;
        (_shown, IsOnTwoScreens, Watcher, _show) = (now, isOnTwoScreens, watcher, show);
        if (!isSame)
            state.Retell();
    }
}

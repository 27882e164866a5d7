namespace Cashlink.Wizard.Shell.Layout;

/// <summary>
/// Tells the first page of a circuit from those that follow. After a move within the wizard the focus goes to the new heading;
/// when the browser has just loaded the page, it is where the browser put it.
/// </summary>
public sealed class PageMoves
{
    private bool _hasShownOne;

    /// <summary>True from the second page on.</summary>
    public bool IsAfterTheFirst()
    {
        var result = _hasShownOne;
        _hasShownOne = true;
        return result;
    }
}

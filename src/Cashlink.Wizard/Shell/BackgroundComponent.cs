using Microsoft.AspNetCore.Components;

namespace Cashlink.Wizard.Shell;

/// <summary>
/// A component that does something nobody awaits: it follows, waits, tries again. What goes wrong in it reaches the page, like what
/// goes wrong while it is rendered; a page that looks alive and is not would be the worst of all.
/// </summary>
public abstract class BackgroundComponent : ComponentBase
{
    /// <summary>Does the work on the page's own thread, and does not wait for it.</summary>
    /// <param name="work">The work. When it ends because the page was left, nobody hears of it.</param>
    protected void InBackground(Func<Task> work) => _ = ReportAsync(work);

    private async Task ReportAsync(Func<Task> work)
    {
        try
        {
            await InvokeAsync(work);
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or Microsoft.JSInterop.JSDisconnectedException)
        {
            // The page was left.
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}

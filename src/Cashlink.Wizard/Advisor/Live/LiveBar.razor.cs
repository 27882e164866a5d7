using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Takes this circuit's seat, and shows what belongs to its role.</summary>
public sealed partial class LiveBar(LiveSeat seat, ClientSeat client, AdvisorSeat advisor, NavigationManager navigation) : PagePartComponent, IDisposable
{
    private bool _isEntered;
    private bool _isGone;

    [CascadingParameter]
    public SessionAccess? Access { get; set; }

    private LiveSeat Seat => seat;

    /// <summary>The page within the step; null for its first.</summary>
    private string? View =>
        QueryHelpers.ParseQuery(navigation.ToAbsoluteUri(navigation.Uri).Query).TryGetValue("view", out var view) ? view.ToString() : null;

    public void Dispose()
    {
        _isGone = true;
        seat.Changed -= ShowChange;
        seat.Failed -= ReportFailure;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Only with a circuit: a page that is merely sent sits nowhere.
        if (!firstRender || Access is null)
            return;
        seat.Changed += ShowChange;
        seat.Failed += ReportFailure;
        await seat.EnterAsync(Access);
        _isEntered = true;
        StateHasChanged();
    }

    private void ShowChange()
    {
        if (!_isGone)
            InBackground(() =>
            {
                StateHasChanged();
                return Task.CompletedTask;
            });
    }

    private void ReportFailure(Exception failure)
    {
        if (!_isGone)
            InBackground(() => Task.FromException(failure));
    }
}

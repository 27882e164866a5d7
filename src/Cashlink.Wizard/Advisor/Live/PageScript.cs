using Microsoft.JSInterop;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>live.js in the browser of one circuit; it is fetched by the first call, so that nobody loads it who meets nobody.</summary>
/// <param name="script">The circuit's way into the browser.</param>
/// <param name="address">The module, relative to the page's base.</param>
internal sealed class PageScript(IJSRuntime script, string address) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    /// <summary>Calls a function; a browser that is gone does nothing any more.</summary>
    /// <returns>True when the browser has answered.</returns>
    public async Task<bool> CallAsync(string name, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(name, arguments);
            return true;
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The page is on its way out, or its line was cut; the next one says everything anew.
            return false;
        }
    }

    /// <summary>The line was cut: an answer that was on its way will not come.</summary>
    public void Renew()
    {
        if (_module is { IsCompletedSuccessfully: false })
            _module = null;
    }

    /// <summary>Calls a function that answers; the default when the browser is gone.</summary>
    public async Task<T?> AskAsync<T>(string name, params object?[] arguments)
    {
        try
        {
            return await (await ModuleAsync()).InvokeAsync<T>(name, arguments);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            return default;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is { IsCompletedSuccessfully: true } loaded)
        {
            try
            {
                var module = await loaded;
                await module.InvokeVoidAsync("unwatch");
                await module.DisposeAsync();
            }
            catch (Exception gone) when (IsGone(gone))
            {
                // Nothing is left to be let go of.
            }
        }
    }

    private static bool IsGone(Exception failure) => failure is JSDisconnectedException or OperationCanceledException or JSException or ObjectDisposedException;

    private Task<IJSObjectReference> ModuleAsync() => _module is { IsFaulted: false, IsCanceled: false } known ? known : _module = script.InvokeAsync<IJSObjectReference>("import", $"./{address}").AsTask();
}

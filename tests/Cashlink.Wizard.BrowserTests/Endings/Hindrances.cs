using Cashlink.Wizard.BrowserTests.Browsing;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>What stands between a browser and the wizard in some networks.</summary>
internal static class Hindrances
{
    /// <summary>The WebSocket is refused at once.</summary>
    public static Task RefuseSocketAsync(Visit visit) => visit.Context.AddInitScriptAsync("""
        window.WebSocket = class extends EventTarget {
          constructor() {
            super();
            setTimeout(() => { this.onerror?.(new Event('error')); this.onclose?.(new CloseEvent('close', { code: 1006 })); });
          }
          set onmessage(take) {}
          send() {}
          close() {}
        };
        """);

    /// <summary>The WebSocket is opened, and nothing ever comes out of it.</summary>
    public static Task SwallowSocketAsync(Visit visit) => visit.Context.RouteWebSocketAsync("**/_blazor**", _ => { });

    /// <summary>All of the line is refused.</summary>
    public static Task RefuseLineAsync(Visit visit) => visit.Context.RouteAsync("**/_blazor/**", route => route.AbortAsync());

    /// <summary>All of the line is swallowed: nobody ever answers.</summary>
    public static Task SwallowLineAsync(Visit visit) => visit.Context.RouteAsync("**/_blazor/**", _ => { });

    /// <summary>Blazor's script is refused.</summary>
    public static Task RefuseScriptAsync(Visit visit) => visit.Context.RouteAsync("**/_framework/**", route => route.AbortAsync());

    /// <summary>Blazor's script never comes.</summary>
    public static Task SwallowScriptAsync(Visit visit) => visit.Context.RouteAsync("**/_framework/**", _ => { });
}

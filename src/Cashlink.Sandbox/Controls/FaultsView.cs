using Cashlink.Sandbox.Faults;
using Cashlink.Sandbox.Pages;

namespace Cashlink.Sandbox.Controls;

internal static class FaultsView
{
    public static Html Faults(ControlData data) => Html.Of($"""
        <p class="lead">Let calls fail on purpose. The first fault that matches a call applies to it.</p>
        <div data-live="faults">{ControlPageView.Table("Faults", ["Match", "What happens", "Rate", "Hits", ""], [.. data.Faults.Select(Row)])}</div>
        {ControlPageView.Form("fault", Html.Of($"""
            <div class="grid">
            <label>Method <select name="method"><option value="">any</option><option>GET</option><option>POST</option><option>PATCH</option></select></label>
            <label>Path <input name="path" placeholder="/v2/investments/*" autocomplete="off"></label>
            <label>What happens <select name="kind"><option value="status">answers the status</option><option value="latency_ms">answers late, by milliseconds</option><option value="drop">does it, then hangs up</option></select></label>
            <label>Status or milliseconds <input name="value" inputmode="numeric" value="503"></label>
            <label>Rate, 0 to 1 <input name="rate" inputmode="decimal" value="1"></label>
            <label>At most how often <input name="count" inputmode="numeric" value="1"></label>
            <label>Retry-After, seconds <input name="retry_after" inputmode="numeric"></label>
            </div>
            <p class="buttons"><button class="main">Add the fault</button> <button formaction="/sandbox/actions/clear-faults">Remove all</button> <button formaction="/sandbox/actions/expire-tokens">End all access tokens</button></p>
            """))}
        """);

    private static Html Row(Fault fault) => Html.Of($"""
        <tr><td><strong>{fault.Rule.Method ?? "any"}</strong> <code>{fault.Rule.Path ?? "any path"}</code>{Html.If(fault.Rule.Contains is not null, $" with <code>{fault.Rule.Contains}</code>")}</td><td>{What(fault.Rule)}</td>
        <td class="number">{fault.Rule.Rate}</td><td class="number">{fault.Hits}{(fault.Rule.Count is { } count ? $" of {count}" : "")}</td>
        <td>{ControlPageView.Form("remove-fault", Html.Of($"<button name=\"id\" value=\"{fault.Id}\">Remove</button>"))}</td></tr>
        """);

    private static string What(FaultRule rule) => string.Join(", ", new[]
    {
        rule.LatencyMs is { } latency ? $"{latency} ms late" : null,
        rule.Status is { } status ? $"HTTP {status}" : null,
        rule.Message,
        rule.RetryAfter is { } seconds ? $"Retry-After {seconds}" : null,
        rule.DropAfterCommit ? "done, then dropped" : null
    }.OfType<string>());
}

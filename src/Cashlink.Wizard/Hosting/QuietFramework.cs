using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Keeps the framework from logging what people type and what opens doors, whatever the settings say. Some of its categories write
/// addresses, bodies of messages or raw headers once somebody turns them up to find a fault; here they cannot be turned up that far.
/// </summary>
public sealed class QuietFramework : IPostConfigureOptions<LoggerFilterOptions>
{
    /// <summary>The least level that a category may write, for it and for those below it.</summary>
    private static readonly (string Category, LogLevel Least)[] Caps =
    [
        // The address of each request, a launch link's secret in it, also as a scope around every other line of the request.
        // The scope is there as soon as the category writes anything at all. Failures are logged by the exception handler.
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        // The path that is looked up, with the secret of a launch link.
        ("Microsoft.AspNetCore.Routing", LogLevel.Information),
        ("Microsoft.AspNetCore.StaticAssets", LogLevel.Information),
        // The arguments of what a browser calls: each letter that is typed.
        ("Microsoft.AspNetCore.SignalR", LogLevel.Information),
        ("Microsoft.AspNetCore.Http.Connections", LogLevel.Information),
        ("Microsoft.AspNetCore.Components", LogLevel.Information),
        // A request that cannot be read, with the line that is wrong: a cookie, a key.
        ("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Information),
        // A line for each question about health, and anybody may ask. What is wrong is said by StoreHealth, once a minute.
        ("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None),
        // Headers of the calls to Cashlink, and its addresses.
        ("System.Net.Http.HttpClient", LogLevel.Information),
    ];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var rules = options.Rules.ToList();
        options.Rules.Clear();
        // Without a rule that fits, the least level of all holds; a rule for everything takes its place.
        options.Rules.Add(Capped(new LoggerFilterRule(null, null, options.MinLevel, null)));
        foreach (var rule in rules)
            options.Rules.Add(Capped(rule));
    }

    /// <summary>The same rule, except for what must never be written.</summary>
    private static LoggerFilterRule Capped(LoggerFilterRule rule) => new(
        rule.ProviderName, rule.CategoryName, rule.LogLevel,
        (provider, category, level) => level >= LeastOf(category) && rule.Filter?.Invoke(provider, category, level) != false);

    private static LogLevel LeastOf(string? category) =>
        Caps.Where(cap => IsIn(category, cap.Category)).Select(cap => cap.Least).DefaultIfEmpty(LogLevel.Trace).Max();

    private static bool IsIn(string? category, string known) =>
        category is not null && category.StartsWith(known, StringComparison.OrdinalIgnoreCase)
        && (category.Length == known.Length || category[known.Length] == '.');
}

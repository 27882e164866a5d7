using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A line of the log, with everything that any sink could write of it.</summary>
/// <param name="Category">Who wrote it.</param>
/// <param name="Level">How grave it is.</param>
/// <param name="Text">The message.</param>
/// <param name="Everything">The message, each value by itself, the exception and the scopes around it.</param>
public sealed record LogLine(string Category, LogLevel Level, string Text, string Everything);

/// <summary>Keeps the whole log of a host.</summary>
public sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    /// <summary>The warnings about this since the last look, which must not be empty.</summary>
    public IEnumerable<LogLine> WarningsOf(string words) =>
        _lines.Where(line => line.Level >= LogLevel.Warning && line.Text.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>None of these stands anywhere in the log.</summary>
    /// <param name="secrets">What it is, and how it is written.</param>
    public void AssertHoldsNone(IEnumerable<(string What, string Value)> secrets)
    {
        var found = secrets
            .SelectMany(secret => _lines.Where(line => line.Everything.Contains(secret.Value, StringComparison.OrdinalIgnoreCase))
                .Select(line => $"{secret.What} in {line.Category} ({line.Level}): {Shortened(line.Everything)}"))
            .Take(20).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        // Nothing is held but lines.
    }

    private static string Shortened(string text) => text.Length <= 600 ? text : text[..600] + " …";

    private sealed class Writer(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => book._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var text = formatter(state, exception);
            var parts = new List<string?> { text, exception?.ToString() };
            parts.AddRange(ValuesOf(state));
            book._scopes.ForEachScope((scope, all) => { all.Add(scope?.ToString()); all.AddRange(ValuesOf(scope)); }, parts);
            book._lines.Enqueue(new LogLine(category, logLevel, text, string.Join('\n', parts)));
        }

        private static IEnumerable<string?> ValuesOf(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> values ? values.Select(value => $"{value.Key}={value.Value}") : [];
    }
}

using System.Diagnostics.Metrics;
using Cashlink.Wizard.Sessions.Measures;

namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>Counts warnings and errors of the log by who writes them, so that an alert can send somebody to read it.</summary>
[ProviderAlias("Measures")]
public sealed class LogMeter : ILoggerProvider
{
    /// <summary>Counter.</summary>
    public const string Lines = "cashlink.wizard.log.lines";

    /// <summary>How grave: <c>warning</c>, <c>error</c> or <c>critical</c>.</summary>
    public const string Level = "cashlink.wizard.log.level";

    /// <summary>Who wrote it.</summary>
    public const string Category = "cashlink.wizard.log.category";

    private readonly Counter<long> _lines;

    public LogMeter(IMeterFactory meters) =>
        _lines = meters.CreateWizardMeter().CreateCounter<long>(Lines, "{line}", "Warnings and errors in the log.");

    public ILogger CreateLogger(string categoryName) => new Counting(_lines, categoryName);

    public void Dispose()
    {
        // The meter belongs to its factory.
    }

    private sealed class Counting(Counter<long> lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is LogLevel.Warning or LogLevel.Error or LogLevel.Critical;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                lines.Add(1, new(Level, NameOf(logLevel)), new(Category, category));
        }

        private static string NameOf(LogLevel level) => level switch
        {
            LogLevel.Warning => "warning",
            LogLevel.Error => "error",
            _ => "critical",
        };
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Cashlink.Wizard.Hosting.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Hosting.Telemetry;

/// <summary>A value that was measured.</summary>
internal sealed record Measured(string Name, double Value, IReadOnlyDictionary<string, string?> Tags);

/// <summary>All instruments that the wizard's collected meters have, and what they say.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new();
    private readonly ConcurrentQueue<Measured> _measured = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();

    /// <param name="wizard">The wizard whose own measures count; meters of .NET and of others are one for the whole process.</param>
    public Measurements(IServiceProvider wizard)
    {
        var factory = wizard.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (!TelemetryRegistration.Meters.Contains(instrument.Meter.Name) || (instrument.Meter.Scope is not null && instrument.Meter.Scope != factory))
                return;
            _instruments[instrument.Name] = instrument;
            listener.EnableMeasurementEvents(instrument);
            _awaited.GetOrAdd(instrument.Name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        };
        _listener.SetMeasurementEventCallback<double>(Note);
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, state) => Note(instrument, value, tags, state));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, state) => Note(instrument, value, tags, state));
        _listener.Start();
    }

    public IReadOnlyCollection<Instrument> Instruments => [.. _instruments.Values];

    /// <summary>What was measured, what is told when asked included.</summary>
    public IReadOnlyList<Measured> All
    {
        get
        {
            _listener.RecordObservableInstruments();
            return [.. _measured];
        }
    }

    /// <summary>What was measured last of this, with this tag.</summary>
    public double Last(string name, string tag, string value) => All.Last(measured => measured.Name == name && measured.Tags.GetValueOrDefault(tag) == value).Value;

    /// <summary>Ends when there is such an instrument.</summary>
    public Task PublishedAsync(string name) =>
        _awaited.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task.WaitAsync(TimeSpan.FromSeconds(30));

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var told = new Dictionary<string, string?>();
        foreach (var (key, text) in tags)
            told[key] = text?.ToString();
        _measured.Enqueue(new Measured(instrument.Name, value, told));
    }
}

using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Tests.Stage;
using Npgsql;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>The client on one node, the advisor on the other.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresLiveSeatTests(SandboxFixture sandbox, PostgresFixture postgres) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task ScreenShare_BetweenTwoNodes_WorksAndNothingTypedIsReadableInTheDatabase()
    {
        await sandbox.ResetAsync();
        var database = await postgres.CreateDatabaseAsync();
        var nodes = await Task.WhenAll(OpenAsync(database), OpenAsync(database));
        await using var first = nodes[0];
        await using var second = nodes[1];
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        using var overheard = new Eavesdropper(database!);
        await overheard.ListenAsync();
        var session = await first.BeginAsync();
        using var client = await LiveCircuit.EnterAsync(first, session);
        using var advisor = await LiveCircuit.EnterAsync(second, session, LiveCircuit.Advisor);
        await client.ClientSeat.TellPositionAsync(WizardStep.Units, null);

        Assert.Equal(AskOutcome.Asked, await advisor.AdvisorSeat.AskAsync());
        // LISTEN may begin a moment after the start; every beat says it again.
        while (client.Seat.Share is null)
        {
            await advisor.Seat.BeatAsync();
            await overheard.WaitAsync();
        }
        await client.AllowAsync();
        await advisor.UntilAsync(seat => seat.IsJoined);
        await advisor.UntilAsync(seat => seat.Other == OtherSide.Here);

        var seen = new TaskCompletionSource<LiveMessage>();
        advisor.Seat.Received += message => seen.TrySetResult(message);
        await client.ClientSeat.TellFieldAsync(new FieldInput("units", "units", "4711.0815", false, false, true), "de");
        Assert.Equal(new FieldTyped("units", "4711.0815", null, "de"), await seen.Task.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Null(await advisor.AdvisorSeat.WriteAsync("Geheimes", Language.German));
        await client.UntilAsync(seat => seat.Share is { Notes.Count: 1 });

        await client.Seat.EndAsync();
        await advisor.UntilAsync(seat => seat.Share?.Phase == ScreenSharePhase.Ended);

        Assert.NotEmpty(overheard.Texts);
        Assert.DoesNotContain(overheard.Texts, text => text.Contains("4711.0815", StringComparison.Ordinal) || text.Contains("Geheimes", StringComparison.Ordinal));
        // A message that is played back by somebody who can write to the database still says only what was said, and to nobody now.
        Assert.All(overheard.Texts, text => Assert.InRange(text.Length, 1, 7_999));
    }

    [Fact]
    public void ForeignMessage_IsNotRead()
    {
        var seal = new LiveMessageSeal(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(), new StageClock());
        var other = new LiveMessageSeal(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(), new StageClock());
        var envelope = new LiveEnvelope(Guid.NewGuid(), Guid.NewGuid(), SessionRole.Investor, new PageScrolled(0.5));

        Assert.Equal(envelope, seal.Open(seal.Seal(envelope)!));
        Assert.Null(seal.Open(other.Seal(envelope)!));
        Assert.Null(seal.Open("not even base64"));
        Assert.Null(seal.Seal(envelope with { Message = new FieldTyped("units", new string('x', 9_000), null, "de") }));
    }

    [Fact]
    public void OldMessage_IsNotRead()
    {
        var clock = new StageClock();
        var seal = new LiveMessageSeal(new Microsoft.AspNetCore.DataProtection.EphemeralDataProtectionProvider(), clock);
        var text = seal.Seal(new LiveEnvelope(Guid.NewGuid(), Guid.NewGuid(), SessionRole.Investor, new PageWanted()))!;

        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Null(seal.Open(text));
    }

    private Task<WizardStage> OpenAsync(string? database) =>
        WizardStage.OpenAsync(sandbox, settings: new Dictionary<string, string?> { ["Store:ConnectionString"] = database });

    /// <summary>Somebody who can read what goes through the database's channel.</summary>
    private sealed class Eavesdropper(string database) : IDisposable
    {
        private readonly NpgsqlConnection _connection = new(database);
        private readonly List<string> _texts = [];

        public IReadOnlyList<string> Texts
        {
            get
            {
                // What was said before this is on its way already.
                while (_connection.Wait(500))
                {
                }
                return _texts;
            }
        }

        public async Task ListenAsync()
        {
            await _connection.OpenAsync();
            _connection.Notification += (_, message) => _texts.Add(message.Payload);
            await using var listen = new NpgsqlCommand("LISTEN wizard_live", _connection);
            await listen.ExecuteNonQueryAsync();
        }

        public Task<bool> WaitAsync() => _connection.WaitAsync(TimeSpan.FromMilliseconds(200));

        public void Dispose() => _connection.Dispose();
    }
}

using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Sessions.Storage;

public sealed class JournalStoreTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    private JournalStore Journal => Stage.Services.GetRequiredService<JournalStore>();

    [Fact]
    public async Task OpenCalls_OfASession_AreItsOpenOnesInOrder()
    {
        var session = Sample.Session();
        await Stage.Store.AddAsync(session);
        await Stage.Store.SaveAsync(session, context => context.Journal.AddRange(
            Row(session.Id, 3, JournalState.Open), Row(session.Id, 1, JournalState.Accepted), Row(session.Id, 2, JournalState.Open),
            Row(Guid.NewGuid(), 1, JournalState.Open)));

        Assert.Equal([2L, 3L], (await Journal.OpenCallsAsync(session.Id)).Select(row => row.Sequence));
        Assert.Equal(3, await Journal.LastSequenceAsync(session.Id));
        Assert.Equal(0, await Journal.LastSequenceAsync(Guid.NewGuid()));
    }

    private static JournalRow Row(Guid sessionId, long sequence, JournalState state) =>
        new() { Id = Guid.CreateVersion7(), SessionId = sessionId, Sequence = sequence, State = state };
}

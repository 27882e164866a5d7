using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions.Events;

/// <summary>A change in one circuit is seen by the others of the session.</summary>
public sealed class SessionEventsTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public async Task Change_InOneCircuit_IsSeenInTheOther()
    {
        var one = await Stage.AtStepAsync(WizardStep.Units);
        var other = await Stage.EnterAsync(one.Session.Id);

        var seen = SeenBy(other, session => session.Units is not null);
        await one.SubmitUnitsAsync(new UnitsAnswer(1_100));

        await seen.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(one.Session.Version, other.Session.Version);
    }

    [Fact]
    public async Task Circuit_ThatHasEnded_HearsNothingMore()
    {
        var one = await Stage.AtStepAsync(WizardStep.Units);
        var ended = await Stage.EnterAsync(one.Session.Id);
        var heard = false;
        ended.Changed += () => heard = true;
        ended.Dispose();

        await one.SubmitUnitsAsync(new UnitsAnswer(1_100));

        Assert.False(heard);
    }

    internal static Task SeenBy(WizardState state, Func<WizardSession, bool> what)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        state.Changed += () =>
        {
            if (what(state.Session))
                seen.TrySetResult();
        };
        return seen.Task;
    }
}

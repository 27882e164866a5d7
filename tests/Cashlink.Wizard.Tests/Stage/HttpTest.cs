namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A test against the wizard that listens on a free port.</summary>
public abstract class HttpTest(SandboxFixture sandbox) : StageTest(sandbox)
{
    private Visitor? _visitor;

    protected Visitor Visitor => _visitor ?? throw new InvalidOperationException("The wizard does not listen yet.");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Stage.StartAsync();
        _visitor = new Visitor(Stage.Address);
    }

    public override async ValueTask DisposeAsync()
    {
        _visitor?.Dispose();
        await base.DisposeAsync();
    }
}

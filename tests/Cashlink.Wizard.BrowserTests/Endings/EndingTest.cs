using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Embedding;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>A test of a page that ends, in a tab of its own or in a portal's frame on another site.</summary>
public abstract class EndingTest(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    /// <summary>Somebody new, whose browser has opened the wizard with what <paramref name="prepare"/> has put in its way.</summary>
    private protected async Task<Investor> OpenAsync(string language, bool inAFrame, Func<Visit, Task>? prepare = null)
    {
        var session = await Stage.LaunchAsync(await Stage.Deployment.Sandbox.NewInvestorAsync(), language);
        var visit = inAFrame ? await StrictVisitAsync(language) : await VisitAsync(language);
        if (prepare is not null)
            await prepare(visit);
        var investor = new Investor(visit, session, inAFrame ? visit.Page.FrameLocator(Frame) : null);
        var address = inAFrame
            ? Stage.Portal.Order($"ending-{session.SessionId:N}", () => Task.FromResult(session.LaunchUrl), language: language)
            : session.LaunchUrl;
        // What is held back for ever is never loaded.
        await visit.Page.GotoAsync(address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        return investor;
    }

    private protected async Task<Guid> InvestmentOfAsync(Investor investor) =>
        (await Stage.Deployment.Wizard.SessionAsync(investor.Session.SessionId)).InvestmentId!.Value;
}

using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>Colours that are still on their way to another scheme are nobody's to judge.</summary>
internal static class PageColours
{
    /// <summary>Waits until every colour has arrived; one that is inherited sets out later.</summary>
    public static Task AreThereAsync(IPage page) => page.EvaluateAsync(
        """
        async () => {
          await new Promise(requestAnimationFrame);
          for (let round = 0, moving; round < 20 && (moving = document.getAnimations().filter(animation => animation instanceof CSSTransition && animation.playState === 'running')).length > 0; round++)
            await Promise.allSettled(moving.map(transition => transition.finished));
        }
        """);
}

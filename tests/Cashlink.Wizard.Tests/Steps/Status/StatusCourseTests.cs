using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Journal;

namespace Cashlink.Wizard.Tests.Steps.Status;

public sealed class StatusCourseTests
{
    [Theory]
    [InlineData("KYC_PENDING", StatusStage.Signed, false, false)]
    [InlineData("REVIEW_PENDING", StatusStage.Signed, false, false)]
    [InlineData("WAITING_FOR_ACCEPTANCE", StatusStage.Checked, false, false)]
    [InlineData("ACCEPTED", StatusStage.Accepted, false, false)]
    [InlineData("PAID", StatusStage.Paid, false, false)]
    [InlineData("DELIVERED", StatusStage.Delivered, false, true)]
    [InlineData("KYC_INSUFFICIENT", StatusStage.Signed, true, true)]
    [InlineData("ABORTION", StatusStage.Signed, true, true)]
    [InlineData("REJECTION", StatusStage.Signed, true, true)]
    [InlineData("CANCELLATION", StatusStage.Signed, true, true)]
    [InlineData("PAYMENT_MISSING", StatusStage.Accepted, true, true)]
    [InlineData("SOMETHING_NEW", StatusStage.Signed, false, false)]
    [InlineData("", StatusStage.Signed, false, false)]
    public void Course_EachStatus_IsAtItsStage(string value, StatusStage reached, bool failed, bool final)
    {
        var status = new InvestmentStatus(value);

        Assert.Equal(
            (reached, failed, final), (StatusCourse.Reached(status), status.HasFailed(), status.IsFinal()));
    }

    [Fact]
    public void Course_NoStatusYet_IsSigned()
    {
        Assert.Equal(StatusStage.Signed, StatusCourse.Reached(null));
    }
}

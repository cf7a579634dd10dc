using LearnClinicalAI.Server.Features.Quizzes;

namespace LearnClinicalAI.Server.Features.Courses;

internal static class CoursesFeature
{
    public static void AddCourses(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RecordFact>();
        builder.Services.AddScoped<CourseLookup>();
        builder.Services.AddScoped<UnmetPrerequisites>();
        builder.Services.AddScoped<AcknowledgeGate>();
        builder.Services.AddScoped<Enrol>();
        builder.Services.AddScoped<DoStep>();
        builder.Services.AddScoped<RememberStep>();
        builder.Services.AddSingleton<AttemptShelf>();
        builder.Services.AddSingleton<Lessons.LessonPages>();
        builder.Services.AddScoped<StartAttempt>();
        builder.Services.AddScoped<SaveAnswers>();
        builder.Services.AddScoped<SubmitAttempt>();
        builder.Services.AddScoped<AttemptReading>();
    }
}

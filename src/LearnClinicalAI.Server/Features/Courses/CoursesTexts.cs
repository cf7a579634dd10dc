namespace LearnClinicalAI.Server.Features.Courses;

/// <summary>Names the resources of courses, lessons and quizzes.</summary>
internal sealed class CoursesTexts;
